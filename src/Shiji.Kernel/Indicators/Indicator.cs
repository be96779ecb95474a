using Shiji.Kernel.Measures;

namespace Shiji.Kernel.Indicators;

/// <summary>指标 — a formula over measures, with the way it is shown.</summary>
public sealed class Indicator(IndicatorDefinition definition, Term term)
{
    public string Key => definition.Key;

    public string Name => definition.Name;

    public string Group => definition.Group;

    public string Unit => definition.Unit;

    public string Formula => definition.Formula;

    public string? Source => definition.Source;

    public Term Term { get; } = term;

    public Shown As { get; } = new(definition.Per, definition.Decimals, definition.Suffix);

    public IReadOnlyList<Measure> Measures { get; } = [.. term.Measures];

    /// <summary>口径 — its own, or else that of the measure it is.</summary>
    public string Basis => definition.Basis is { Length: > 0 } own ? own : string.Join(" ", Measures.Select(m => m.Basis).Distinct());

    /// <summary>One measure and nothing else: then its figure can be broken down and listed.</summary>
    public Measure? Single => Term is Term.Counted counted ? counted.Measure : null;

    /// <summary>所依规则 — codes of the rule parameters the records behind it are judged by.</summary>
    public IReadOnlyList<string> Rules => [.. Measures.SelectMany(m => m.Rules).Distinct()];

    public bool IsRatio => Unit == "比率";

    /// <summary>A figure exists only where its denominator does: a missing ratio is "—", never 0 %.</summary>
    public string Show(Quotient? value) => value is { } exact ? As.Text(exact) : "—";
}
