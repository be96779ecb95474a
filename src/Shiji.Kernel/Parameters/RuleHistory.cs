using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Parameters;

/// <summary>规则沿革 — every version of the rule parameters: what was in force on any day, and the days on which that changed.</summary>
public sealed class RuleHistory(IReadOnlyCollection<RuleParameter> versions)
{
    public IReadOnlyCollection<RuleParameter> Versions => versions;

    /// <summary>换版日 — every day on which a version of these codes begins or ends.</summary>
    public IReadOnlyList<DateOnly> TurnsOf(IReadOnlyCollection<string> codes) =>
    [
        .. versions.Where(p => codes.Contains(p.Code))
            .SelectMany(p => p.Until is { } until ? new[] { p.From, until } : [p.From])
            .Distinct().Order(),
    ];

    public RuleBook On(DateOnly day) => new(day, versions);

    /// <summary>The versions of these codes in force at the end of the period, and with them those that were replaced or ran out within it.</summary>
    public IReadOnlyList<RuleParameter> Within(Period period, IReadOnlyCollection<string> codes)
    {
        var days = TurnsOf(codes).Where(d => d > period.From && d < period.Until).Prepend(period.From);
        return InOrder(days.Select(On).SelectMany(book => codes.SelectMany(book.Versions)).Distinct());
    }

    /// <summary>止 — the first day a version counts no more: its own end, or the day of the next version for the same; null while neither is known.</summary>
    public DateOnly? EndOf(RuleParameter version)
    {
        var next = versions.Where(v => v.Code == version.Code && v.Scope == version.Scope && v.From > version.From).Min(v => (DateOnly?)v.From);
        return version.Until is { } until && !(next < until) ? until : next;
    }

    internal static IReadOnlyList<RuleParameter> InOrder(IEnumerable<RuleParameter> parameters) =>
        [.. parameters.OrderBy(p => p.Code, StringComparer.Ordinal).ThenBy(p => p.From).ThenBy(p => p.Id)];
}
