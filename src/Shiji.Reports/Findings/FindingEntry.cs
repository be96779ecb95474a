using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Organisations;

namespace Shiji.Reports.Findings;

/// <summary>问题条目 — one check as written in its file: what is counted, by which test and rule, why it matters and what helps.</summary>
/// <param name="Indicator">The indicator judged; where there is a formula, the one whose page its numbers lead to.</param>
/// <param name="Formula">What is judged, where no indicator says it; shown as <paramref name="Shown"/> says.</param>
/// <param name="Against">不合常理: the indicator it may not exceed, unit by unit.</param>
/// <param name="Rules">Codes of the rule parameters it is judged by, in the order the test asks for them.</param>
/// <param name="ByTime">The rule is due by the end of the year: judged from its first day, by the share of it that has passed.</param>
/// <param name="Levels">At which organisations it is asked.</param>
/// <param name="Sentence">As in a template: citations, and {count} {of} {names} {rule}.</param>
public sealed record FindingEntry(
    string Key, string Name, FindingTest Test, Severity Severity, JudgedUnits Units, IReadOnlyList<OrganisationType> Levels, string Indicator,
    string Why, string Remedy, string Sentence, string? Formula = null, ShownEntry? Shown = null, string? Against = null, IReadOnlyList<string>? Rules = null, bool ByTime = false);
