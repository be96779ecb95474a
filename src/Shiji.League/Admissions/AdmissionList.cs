using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.League;

/// <summary>发展团员清单 — what the list is asked by its address, the newest application first; the page and its export ask the same.</summary>
internal sealed record AdmissionList(string? Stage, string? Text, string? Unit)
{
    private const int Batch = 1000;

    public static AdmissionList Read(IQueryCollection query) => new(query["stage"].ToString(), query["text"].ToString().Trim(), query["unit"].ToString().Trim());

    public async Task<List<AdmissionLine>> TakeAsync(ShijiDb db, Guid? after, int most, CancellationToken cancel)
    {
        var admissions = db.Set<Admission>().AsNoTracking().Where(a => after == null || a.Id < after);
        admissions = Asked is { } stage ? admissions.Where(a => a.Stage == stage) : admissions.Where(a => a.Stage < AdmissionStage.Approved);
        if (!string.IsNullOrEmpty(Text)) admissions = admissions.Where(a => db.Set<Person>().Any(p => p.Id == a.PersonId && p.Name.StartsWith(Text)));
        if (!string.IsNullOrEmpty(Unit)) admissions = admissions.Where(a => db.Set<Organisation>().Any(o => o.Id == a.OrganisationId && (o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit)))));
        return await AdmissionLine.OfAsync(db, await admissions.OrderByDescending(a => a.Id).Take(most).ToListAsync(cancel), cancel);
    }

    public async IAsyncEnumerable<AdmissionLine> AllAsync(ShijiDb db, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        Guid? after = null;
        while (await TakeAsync(db, after, Batch, cancel) is { Count: > 0 } batch)
        {
            foreach (var line in batch) yield return line;
            after = batch[^1].Admission.Id;
        }
    }

    /// <summary>What may be repeated: a name that was looked for may not.</summary>
    public IEnumerable<(string Name, string Value)> Words()
    {
        yield return ("步骤", Asked?.Word() ?? "在办");
        if (!string.IsNullOrEmpty(Text)) yield return ("查找", "按姓名");
        if (!string.IsNullOrEmpty(Unit)) yield return ("支部", Unit);
    }

    private AdmissionStage? Asked => Enum.TryParse<AdmissionStage>(Stage, out var stage) && Enum.IsDefined(stage) ? stage : null;
}

/// <summary>发展团员一行 — masked, with the branch and the last day something was done.</summary>
internal sealed record AdmissionLine(Admission Admission, string Name, string Branch)
{
    public DateOnly Last => new[] { Admission.ApprovedOn, Admission.MeetingOn, Admission.ReviewedOn, Admission.TargetOn, Admission.ActivistOn, Admission.TalkedOn }.FirstOrDefault(d => d is not null) ?? Admission.Day;

    public static async Task<List<AdmissionLine>> OfAsync(ShijiDb db, IReadOnlyCollection<Admission> admissions, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. admissions.Select(a => a.PersonId)], cancel);
        var ids = admissions.Select(a => a.OrganisationId).Distinct().ToList();
        var places = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        return [.. admissions.Select(a => new AdmissionLine(a, names.GetValueOrDefault(a.PersonId, "申请人"), places.GetValueOrDefault(a.OrganisationId, "")))];
    }
}
