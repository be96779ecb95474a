namespace Shiji.Kernel.Parameters;

/// <summary>规则簿 — the rule parameters in force on one day, for one calculation; it remembers which versions were asked for, so that the result can name them.</summary>
public sealed class RuleBook(DateOnly on, IEnumerable<RuleParameter> parameters)
{
    private readonly Dictionary<string, RuleParameter> _inForce = parameters
        .Where(p => p.Scope.Length == 0 && p.From <= on && (p.Until is null || p.Until > on))
        .GroupBy(p => p.Code)
        .ToDictionary(g => g.Key, g => g.MaxBy(p => p.From)!);

    private readonly Dictionary<string, RuleParameter> _used = [];

    /// <summary>The versions this calculation rested on, by code.</summary>
    public IReadOnlyList<RuleParameter> Used => [.. _used.Values.OrderBy(p => p.Code, StringComparer.Ordinal)];

    /// <summary>The value in force; <paramref name="otherwise"/> only where the district keeps no such parameter.</summary>
    public decimal Of(string code, decimal otherwise) => _inForce.TryGetValue(code, out var parameter) ? (_used[code] = parameter).Value : otherwise;
}
