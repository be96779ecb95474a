using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>团费清单 — every branch with somebody on its roll on the first of a month, and its sheet; the page and its export ask the same.</summary>
internal sealed record DuesList(DateOnly Month, string? State, string? Unit)
{
    public const string Missing = "missing";
    public const string Owing = "owing";
    private const int Batch = 1000;

    public static DuesList Read(IQueryCollection query, DateOnly today) => new(DuesAddress.Read(query["month"], today), query["state"].ToString(), query["unit"].ToString().Trim());

    public async Task<List<DuesRow>> TakeAsync(ShijiDb db, int after, int most, CancellationToken cancel)
    {
        var (month, handed) = (Month, db.Set<DuesMonth>().AsNoTracking().Where(m => m.Day == Month));
        var found = Branches(db).Where(o => o.Id > after);
        if (State == Missing) found = found.Where(o => !handed.Any(m => m.OrganisationId == o.Id));
        if (State == Owing) found = found.Where(o => handed.Any(m => m.OrganisationId == o.Id && m.Unpaid > 0));
        if (!string.IsNullOrEmpty(Unit)) found = found.Where(o => o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit)));
        var page = await found.OrderBy(o => o.Id).Take(most).ToListAsync(cancel);
        var ids = page.ConvertAll(o => o.Id);
        var sheets = await handed.Where(m => ids.Contains(m.OrganisationId)).ToDictionaryAsync(m => m.OrganisationId, cancel);
        return [.. page.Select(o => new DuesRow(o.Id, o.Code, o.ShortName ?? o.Name, month, sheets.GetValueOrDefault(o.Id)))];
    }

    public async IAsyncEnumerable<DuesRow> AllAsync(ShijiDb db, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (var after = 0; await TakeAsync(db, after, Batch, cancel) is { Count: > 0 } batch; after = batch[^1].Id)
            foreach (var row in batch) yield return row;
    }

    /// <summary>Branches, sheets, owed and paid of the month, of all in reach.</summary>
    public async Task<(int Branches, int Handed, long Due, long Paid)> TotalAsync(ShijiDb db, CancellationToken cancel)
    {
        var sums = await db.Set<DuesMonth>().Where(m => m.Day == Month).GroupBy(_ => 1).Select(g => new { Count = g.Count(), Due = g.Sum(m => (long)m.Due), Unpaid = g.Sum(m => (long)m.Unpaid) }).SingleOrDefaultAsync(cancel);
        return (await Branches(db).CountAsync(cancel), sums?.Count ?? 0, sums?.Due ?? 0, sums is null ? 0 : sums.Due - sums.Unpaid);
    }

    public IEnumerable<(string Name, string Value)> Words()
    {
        yield return ("月份", DuesWords.Month(Month));
        if (State is Missing or Owing) yield return ("情形", State == Missing ? "没交表" : "有人没交");
        if (!string.IsNullOrEmpty(Unit)) yield return ("支部", Unit);
    }

    private IQueryable<Organisation> Branches(ShijiDb db) => db.Set<Organisation>().AsNoTracking()
        .Where(o => db.Set<RollSpell>().Any(s => s.OrganisationId == o.Id && !s.Void && !s.InParty && s.Day <= Month && (s.Until == null || s.Until > Month)));
}

/// <summary>团费一行 — a branch and its sheet of the month; null where it handed none in.</summary>
internal sealed record DuesRow(int Id, string Code, string Branch, DateOnly Month, DuesMonth? Sheet)
{
    public int? Paid => Sheet is { } sheet ? sheet.Due - sheet.Unpaid : null;
}
