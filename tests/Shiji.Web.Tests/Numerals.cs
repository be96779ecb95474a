using AngleSharp.Dom;

namespace Shiji.Web.Tests;

/// <summary>The numerals of a page, and those that lead nowhere.</summary>
internal static class Numerals
{
    /// <summary>Wherever a page sets a figure, whichever component drew it.</summary>
    private const string Places = ".fig-value, .fig-number, .cmp, .num, .head-count, .bars-value, .trend-value, .ev-words, .mix-words, .branch-count, .tie, .cite";

    public static IReadOnlyList<string> Of(IParentNode page) => [.. In(page).Select(t => t.Data.Trim())];

    public static IReadOnlyList<string> Unlinked(IParentNode page) =>
        [.. In(page).Where(t => t.ParentElement!.Closest("a[href]") is null).Select(t => $"{t.ParentElement!.ClassName} {t.Data.Trim()}")];

    private static IEnumerable<IText> In(IParentNode page) => page.QuerySelectorAll(Places)
        .Where(e => e.Closest("thead") is null)
        .SelectMany(e => e.Descendants<IText>()).Distinct().Where(t => t.Data.Any(char.IsAsciiDigit));
}
