using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Volunteering;

/// <summary>讲师清单 — which trainers an address asks for; the page and its export ask the same.</summary>
internal sealed record TrainerList(string? Speciality, string? Unit)
{
    public const string Page = "/volunteers/trainers";

    private const int Batch = 1000;

    public static TrainerList Read(IQueryCollection query) => new(query["speciality"].ToString().Trim(), query["unit"].ToString().Trim());

    public IEnumerable<(string Name, string? Value)> Query => [("speciality", Speciality), ("unit", Unit)];

    public IEnumerable<(string, string)> Words => new[] { ("专长", Speciality), ("单位", Unit) }.Where(w => !string.IsNullOrEmpty(w.Item2)).Select(w => (w.Item1, w.Item2!));

    public static IQueryable<Volunteer> All(ShijiDb db) => db.Set<Volunteer>().AsNoTracking().Where(v => v.TrainerSince != null && v.State == VolunteerState.Formal);

    public async Task<List<TrainerLine>> TakeAsync(ShijiDb db, TrainingRecord record, DateOnly today, int after, int most, CancellationToken cancel)
    {
        var found = await Of(db, today).Where(v => v.Id > after).OrderBy(v => v.Id).Take(most).ToListAsync(cancel);
        var lines = await VolunteerLine.OfAsync(db, found, cancel);
        var taught = await record.TaughtAsync([.. found.Select(v => v.PersonId)], cancel);
        int[] units = [.. found.Select(v => v.OrganisationId).Distinct()];
        var streets = await (from a in db.Set<Ancestry>()
                             where units.Contains(a.OrganisationId) && a.From <= today && (a.Until == null || a.Until > today)
                             join s in db.Set<OrganisationSpell>() on a.NodeId equals s.OrganisationId
                             where s.Type == OrganisationType.SubdistrictCommittee && s.Day <= today && (s.Until == null || s.Until > today)
                             join o in db.Set<Organisation>() on a.NodeId equals o.Id
                             select new { a.OrganisationId, Name = o.ShortName ?? o.Name }).ToListAsync(cancel);
        var streetOf = streets.ToLookup(s => s.OrganisationId, s => s.Name);
        return lines.ConvertAll(l => new TrainerLine(l, streetOf[l.Volunteer.OrganisationId].FirstOrDefault(), taught.GetValueOrDefault(l.Volunteer.PersonId)));
    }

    public async IAsyncEnumerable<TrainerLine> AllAsync(ShijiDb db, TrainingRecord record, DateOnly today, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var after = 0;
        while (await TakeAsync(db, record, today, after, Batch, cancel) is { Count: > 0 } batch)
        {
            foreach (var line in batch) yield return line;
            after = batch[^1].Line.Volunteer.Id;
        }
    }

    /// <summary>Of a unit and those below it.</summary>
    private IQueryable<Volunteer> Of(ShijiDb db, DateOnly today)
    {
        var trainers = All(db);
        if (!string.IsNullOrEmpty(Speciality)) trainers = trainers.Where(v => v.Speciality == Speciality);
        if (!string.IsNullOrEmpty(Unit))
            trainers = trainers.Where(v => db.Set<Ancestry>().Any(a => a.OrganisationId == v.OrganisationId && a.From <= today && (a.Until == null || a.Until > today)
                && db.Set<Organisation>().Any(o => o.Id == a.NodeId && (o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit))))));
        return trainers;
    }
}

/// <summary>讲师一行 — masked, the sub-district they belong to, and how many sessions they taught.</summary>
internal sealed record TrainerLine(VolunteerLine Line, string? Street, int Taught);
