using System.Text;
using System.Text.RegularExpressions;

namespace Shiji.Reports.Phrases;

/// <summary>数量短语文法 — the shape of a measure numeral, and what is not one (domain.md §8.3).</summary>
internal static partial class PhraseGrammar
{
    /// <summary>A number: digits, or Han; a year such as 二〇二二 is turned away later, by value.</summary>
    public const string Number = @"(?<num>[0-9]+(?:\.[0-9]+)?|[零〇一二两三四五六七八九十百千万亿]+)";

    // 百分点 and 千米 begin like a magnitude and are units.
    public const string Scale = "(?:百(?!分)|千(?![克米瓦]))?万?亿?";

    /// <summary>半角化 — half-width, without inner space or thousands separators.</summary>
    public static string Normalise(string text) =>
        Separator().Replace(Space().Replace(text.Normalize(NormalizationForm.FormKC), ""), "");

    /// <summary>The phrase taken apart, or null. What is still number, or a hedge, is no unit: 3亿亿, 十几, 三分之一.</summary>
    public static Match? Match(string normalised) =>
        Phrase().Match(normalised) is { Success: true } match && !NoUnit().IsMatch(match.Groups["unit"].Value) ? match : null;

    public static bool IsMajority(string normalised) => Majority().IsMatch(normalised);

    /// <summary>Why a text that does not parse does not parse.</summary>
    public static string WhyNot(string text) => text switch
    {
        "" => "没有文字。",
        _ when text.Contains('*') => $"“{text}”的数字被遮蔽，无法核对。",
        _ when text.Contains("分之", StringComparison.Ordinal) => $"“{text}”是分数写法，请改用百分比。",
        _ when Vague().IsMatch(text) => $"“{text}”没有确定的数，无法核对，请写出数字。",
        _ when text[0] is '余' or '多' => $"“{text}”缺数，“{text[0]}”前没有数字。",
        _ when text.StartsWith('-') => $"“{text}”是负数，实绩不印负数。",
        _ => $"“{text}”不是“数字＋单位”的写法，无法核对。",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"(?<=\d),(?=\d{3}(?!\d))")]
    private static partial Regex Separator();

    [GeneratedRegex("[数几]?十[几数]|[数几][十百千万亿]|若干|许多|大量")]
    private static partial Regex Vague();

    [GeneratedRegex($"^(?:[万亿十几数余多]|百(?!分)|千(?![克米瓦])|分之)|{HedgeWords.Tail}|[余多]$")]
    private static partial Regex NoUnit();

    [GeneratedRegex("^(?:过半数?|超过?半数|半数以上)$")]
    private static partial Regex Majority();

    [GeneratedRegex(
        $"^(?:(?<word>{HedgeWords.Lead})|{HedgeWords.Neutral})*{Number}(?<scale>{Scale})(?<word>{HedgeWords.Odd})?(?<scale>{Scale})"
        + $@"(?<unit>%|[\p{{L}}/]{{0,12}}?)(?<word>{HedgeWords.Odd}|{HedgeWords.Tail})?$")]
    private static partial Regex Phrase();
}
