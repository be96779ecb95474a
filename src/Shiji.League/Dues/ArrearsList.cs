using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.League;

/// <summary>欠费清单 — who owes several months in a row today, those longest first; the page and its export ask the same.</summary>
internal sealed record ArrearsList(ArrearsLevel Level, string? Unit)
{
    public static ArrearsList Read(IQueryCollection query) => new(query["level"] == $"{ArrearsLevel.Dropping}" ? ArrearsLevel.Dropping : ArrearsLevel.Owing, query["unit"].ToString().Trim());

    public async Task<List<ArrearsRow>> TakeAsync(ShijiDb db, DateOnly today, int skip, int most, CancellationToken cancel)
    {
        var found = db.Set<Arrears>().AsNoTracking().Where(a => !a.Void && a.Level == Level && a.Day <= today && (a.Until == null || a.Until > today));
        if (!string.IsNullOrEmpty(Unit)) found = found.Where(a => db.Set<Organisation>().Any(o => o.Id == a.OrganisationId && (o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit)))));
        var page = await found.OrderBy(a => a.Day).ThenBy(a => a.Id).Skip(skip).Take(most).ToListAsync(cancel);
        var (members, units) = (page.ConvertAll(a => a.MemberId), page.Select(a => a.OrganisationId).Distinct().ToList());
        var names = await db.MaskedNamesAsync([.. page.Select(a => a.PersonId)], cancel);
        var places = await db.Set<Organisation>().Where(o => units.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        var owed = (await db.Set<DuesLine>().AsNoTracking().Where(l => members.Contains(l.MemberId) && l.PaidOn == null).ToListAsync(cancel)).ToLookup(l => l.MemberId);
        return [.. page.Select(a => new ArrearsRow(a, names.GetValueOrDefault(a.PersonId, MemberWords.Member), places.GetValueOrDefault(a.OrganisationId, ""), owed[a.MemberId].Count(), owed[a.MemberId].Sum(l => l.Fen)))];
    }

    public async IAsyncEnumerable<ArrearsRow> AllAsync(ShijiDb db, DateOnly today, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var row in await TakeAsync(db, today, 0, int.MaxValue, cancel)) yield return row;
    }
}

/// <summary>欠费一行 — masked; how many months are unpaid at branches in reach, and how much that is.</summary>
internal sealed record ArrearsRow(Arrears Arrears, string Name, string Branch, int Months, int Fen);
