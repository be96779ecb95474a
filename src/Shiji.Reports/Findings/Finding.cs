using Shiji.Kernel.Indicators;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Findings;

/// <summary>问题线索 — a check bound to the district's catalogue: what it judges and how that is shown.</summary>
/// <param name="Judged">What is judged: the indicator, or the formula as if it were one.</param>
/// <param name="Page">The indicator whose page its numbers lead to.</param>
/// <param name="As">How a unit's figure is shown: 迟录 shows a share.</param>
/// <param name="Sentence">The pattern, read.</param>
public sealed record Finding(FindingEntry Entry, Indicator Judged, Indicator Page, Indicator? Against, Shown As, IReadOnlyList<Piece> Sentence, IReadOnlyList<Indicator> Cited)
{
    public string Key => Entry.Key;

    public IReadOnlyList<string> Rules => Entry.Rules ?? [];

    public string Show(Quotient? value) => value is { } exact ? As.Text(exact) : "—";
}
