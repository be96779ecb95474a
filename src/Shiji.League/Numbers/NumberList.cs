using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>编号批次清单 — what the list is asked by its address, the newest first; the page and its export ask the same.</summary>
internal sealed record NumberList(int? Year, NumberDomain? Domain, string? Unit, Guid? OutOf = null)
{
    private const int Batch = 1000;

    public static NumberList Read(IQueryCollection query) => new(
        int.TryParse(query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        Enum.TryParse<NumberDomain>(query["domain"], out var domain) && Enum.IsDefined(domain) ? domain : null,
        query["unit"].ToString().Trim(),
        Guid.TryParse(query["outof"], out var outOf) ? outOf : null);

    public async Task<List<NumberLine>> TakeAsync(ShijiDb db, Guid? after, int most, CancellationToken cancel)
    {
        var batches = db.Set<NumberBatch>().AsNoTracking().Where(b => after == null || b.Id < after);
        if (OutOf is { } outOf) batches = batches.Where(b => b.OutOfId == outOf);
        if (Year is { } year) batches = batches.Where(b => b.Year == year);
        if (Domain is { } domain) batches = batches.Where(b => b.Domain == domain && b.Tier != NumberTier.Received);
        if (!string.IsNullOrEmpty(Unit)) batches = batches.Where(b => db.Set<Organisation>().Any(o => o.Id == b.OrganisationId && (o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit)))));
        return await NumberLine.OfAsync(db, await batches.OrderByDescending(b => b.Id).Take(most).ToListAsync(cancel), cancel);
    }

    public async IAsyncEnumerable<NumberLine> AllAsync(ShijiDb db, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        Guid? after = null;
        while (await TakeAsync(db, after, Batch, cancel) is { Count: > 0 } batch)
        {
            foreach (var line in batch) yield return line;
            after = batch[^1].Stock.Batch.Id;
        }
    }

    public IEnumerable<(string Name, string Value)> Words()
    {
        if (Year is { } year) yield return ("年份", year.ToString(CultureInfo.InvariantCulture));
        if (Domain is { } domain) yield return ("领域", domain.Word());
        if (!string.IsNullOrEmpty(Unit)) yield return ("领用组织", Unit);
        if (OutOf is not null) yield return ("范围", "从同一批分出的");
    }
}

/// <summary>编号批一行.</summary>
internal sealed record NumberLine(NumberStock Stock, string Organisation)
{
    public static async Task<List<NumberLine>> OfAsync(ShijiDb db, IReadOnlyCollection<NumberBatch> batches, CancellationToken cancel)
    {
        var ids = batches.Select(b => b.OrganisationId).Distinct().ToList();
        var names = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        return [.. (await NumberStock.OfAsync(db, batches, cancel)).Select(s => new NumberLine(s, names.GetValueOrDefault(s.Batch.OrganisationId, "")))];
    }
}
