using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;

namespace Shiji.Workbench;

/// <summary>数据起止 — the last day on which something was counted, and the periods worth looking at.</summary>
public sealed record Horizon(DateOnly OpensOn, DateOnly Last)
{
    private const int ClosingDays = 30;

    /// <summary>The half-year being worked on: in the first month of a half-year that is still the one before, whose summary is being written.</summary>
    public Period Current => Period.Of(PeriodKey.Half(PeriodKey.Month(Last.AddDays(-ClosingDays))));

    /// <summary>The period looked at, whatever it is; the year, halves, quarters and months of the year of <paramref name="looked"/>, and every other year.</summary>
    public IEnumerable<Period> Choices(Period looked)
    {
        var year = looked.From.Year;
        int[] parts = [40, 31, 32, 21, 22, 23, 24, .. Enumerable.Range(1, 12)];
        var own = parts.Select(p => Period.Of(year * 100 + p)).Where(p => p.From <= Last && p.Until > OpensOn).ToList();
        var others = Enumerable.Range(OpensOn.Year, Math.Max(0, Last.Year - OpensOn.Year + 1)).Where(y => y != year).Select(y => Period.Of(y * 100 + 40));
        return (own.Contains(looked) ? [] : new[] { looked }).Concat(own).Concat(others);
    }
}

/// <summary>数据起止架 — one reading for each turn of the book.</summary>
public sealed class HorizonShelf
{
    private sealed record Kept(long Turn, int Version, Horizon Horizon);

    private volatile Kept? _kept;

    public async Task<Horizon> TakeAsync(ShijiDb db, Catalogue catalogue, Book book, CancellationToken cancel)
    {
        if (_kept is { } kept && kept.Turn == book.Turn && kept.Version == catalogue.Version) return kept.Horizon;
        var horizon = new Horizon(book.OpensOn, await LastDay.OfAsync(db, catalogue, cancel) ?? book.OpensOn);
        _kept = new(book.Turn, catalogue.Version, horizon);
        return horizon;
    }
}
