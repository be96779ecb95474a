using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>配备清单 — the posts asked for today, organisation by organisation; the page and its export ask the same.</summary>
internal sealed record StaffingList(bool Vacant, string? Unit)
{
    private const int Batch = 1000;

    public static StaffingList Read(IQueryCollection query) => new(query["state"] == "vacant", query["unit"].ToString().Trim());

    /// <param name="skip">How many stand before.</param>
    public async Task<List<StaffingLine>> TakeAsync(ShijiDb db, DateOnly today, int skip, int most, CancellationToken cancel)
    {
        var posts = db.Set<RequiredPost>().AsNoTracking().Where(p => !p.Void && p.Day <= today && (p.Until == null || p.Until > today));
        if (Vacant) posts = posts.Where(p => !db.Set<Filling>().Any(f => f.PostId == p.Id && !f.Void && f.Day <= today && (f.Until == null || f.Until > today)));
        if (int.TryParse(Unit, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) posts = posts.Where(p => p.OrganisationId == id);
        else if (!string.IsNullOrEmpty(Unit)) posts = posts.Where(p => db.Set<Organisation>().Any(o => o.Id == p.OrganisationId && (o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit)))));
        var found = await posts.OrderBy(p => p.OrganisationId).ThenBy(p => p.Title).ThenBy(p => p.Id).Skip(skip).Take(most).ToListAsync(cancel);
        var (ids, places) = (found.ConvertAll(p => p.Id), found.Select(p => p.OrganisationId).Distinct().ToList());
        var names = await db.Set<Organisation>().Where(o => places.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        var fillings = (await db.Set<Filling>().AsNoTracking().Where(f => ids.Contains(f.PostId) && !f.Void && f.Day <= today).OrderBy(f => f.Day).ToListAsync(cancel)).ToLookup(f => f.PostId);
        return found.ConvertAll(p =>
        {
            var last = fillings[p.Id].LastOrDefault();
            var sits = last is not null && (last.Until is null || last.Until > today);
            return new StaffingLine(p, names.GetValueOrDefault(p.OrganisationId, ""), sits ? last!.AppointmentId : null, sits ? last!.Day : last?.Until ?? p.Day);
        });
    }

    public async IAsyncEnumerable<StaffingLine> AllAsync(ShijiDb db, DateOnly today, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (var skip = 0; await TakeAsync(db, today, skip, Batch, cancel) is { Count: > 0 } batch; skip += Batch)
            foreach (var line in batch) yield return line;
    }

    public IEnumerable<(string Name, string Value)> Words()
    {
        if (Vacant) yield return ("状态", "空缺");
        if (!string.IsNullOrEmpty(Unit)) yield return ("组织", Unit);
    }
}

/// <summary>配备一行 — a post that is asked for, who sits in it, and since when that is so.</summary>
internal sealed record StaffingLine(RequiredPost Post, string Organisation, Guid? Holder, DateOnly Since);
