namespace Shiji.League;

/// <summary>连续欠费 — when a member owed so many months in a row (domain.md §1.9).</summary>
internal static class ArrearsOf
{
    /// <summary>From the first day after the last of the months, until one of them was paid; neighbours joined.</summary>
    public static IReadOnlyList<(DateOnly From, DateOnly? Until)> Months(IReadOnlyCollection<DuesLine> lines, int inRow)
    {
        var byMonth = lines.GroupBy(l => l.Day).ToDictionary(g => g.Key, g => g.Any(l => l.PaidOn is null) ? null : g.Max(l => l.PaidOn));
        var found = new List<(DateOnly From, DateOnly? Until)>();
        foreach (var first in byMonth.Keys.Order())
        {
            var months = Enumerable.Range(0, inRow).Select(first.AddMonths).ToList();
            if (!months.TrueForAll(byMonth.ContainsKey)) continue;
            var (from, until) = (first.AddMonths(inRow), months.Min(m => byMonth[m] ?? DateOnly.MaxValue));
            if (until <= from) continue;
            var end = until == DateOnly.MaxValue ? (DateOnly?)null : until;
            if (found.Count > 0 && (found[^1].Until is not { } before || before >= from)) found[^1] = (found[^1].From, found[^1].Until is { } u && end is { } e ? Later(u, e) : null);
            else found.Add((from, end));
        }

        return found;
    }

    /// <summary>What of it lies on one roll; null where nothing does.</summary>
    public static (DateOnly From, DateOnly? Until)? Within((DateOnly From, DateOnly? Until) owing, RollSpell spell)
    {
        var from = Later(owing.From, spell.Day);
        var until = owing.Until is { } o && spell.Until is { } s ? (o < s ? o : s) : owing.Until ?? spell.Until;
        return until is { } end && end <= from ? null : (from, until);
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
