namespace Shiji.Kernel.Parameters;

/// <summary>规则簿 — the rule parameters in force on one day, for one calculation; it remembers which versions were asked for, so that the result can name them.</summary>
public sealed class RuleBook(DateOnly on, IEnumerable<RuleParameter> parameters)
{
    private readonly ILookup<string, RuleParameter> _inForce = parameters
        .Where(p => p.From <= on && (p.Until is null || p.Until > on))
        .GroupBy(p => (p.Code, p.Scope))
        .Select(versions => versions.MaxBy(p => p.From)!)
        .ToLookup(p => p.Code);

    private readonly HashSet<RuleParameter> _used = [];

    /// <summary>The versions this calculation rested on, by code.</summary>
    public IReadOnlyList<RuleParameter> Used => RuleHistory.InOrder(_used);

    /// <summary>The value in force; <paramref name="otherwise"/> only where the district keeps no such parameter.</summary>
    /// <param name="scopes">Whom it is asked for; see <see cref="Find"/>.</param>
    public decimal Of(string code, decimal otherwise, params ReadOnlySpan<string> scopes) => Find(code, scopes)?.Value ?? otherwise;

    /// <summary>The version in force for these scopes, of which the first that has one wins, and every one over the version for everybody; null where there is neither.</summary>
    public RuleParameter? Find(string code, params ReadOnlySpan<string> scopes)
    {
        foreach (var scope in (ReadOnlySpan<string>)[.. scopes, ""])
            if (_inForce[code].FirstOrDefault(p => p.Scope == scope) is { } version)
            {
                _used.Add(version);
                return version;
            }

        return null;
    }

    /// <summary>Every version in force of a code, one for each scope; none where there is no such code.</summary>
    public IReadOnlyList<RuleParameter> Versions(string code)
    {
        _used.UnionWith(_inForce[code]);
        return RuleHistory.InOrder(_inForce[code]);
    }
}
