using System.Text.RegularExpressions;

namespace Shiji.Reports.Phrases;

/// <summary>叠用 — two hedges on one number, such as 约…余 or 超…以上, which contradict or repeat each other (domain.md §8.4).</summary>
public static partial class Forbidden
{
    // The unit between number and 以上: short, and never across punctuation or another number.
    private const string Unit = @"[\p{L}%]{0,4}?";

    private const string Led = $"(?:{HedgeWords.Lead})(?:{HedgeWords.Neutral})*";

    private const string Scaled = PhraseGrammar.Number + PhraseGrammar.Scale;

    /// <summary>Every double in a text, in order and half-width; 累计…余 and 共…余 are none.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Double().Matches(PhraseGrammar.Normalise(text)).Select(m => m.Value)];

    [GeneratedRegex(
        $"(?:{Led}){{2,}}{Scaled}"
        + $"|{Led}{Scaled}(?:{HedgeWords.Odd})"
        + $"|{Led}{Scaled}{Unit}(?:{HedgeWords.Tail})"
        + $"|{Scaled}(?:{HedgeWords.Odd}){Unit}(?:{HedgeWords.Tail})"
        + @"|几乎[\p{L}\d]{0,12}?全部")]
    private static partial Regex Double();
}
