using System.Text.RegularExpressions;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>种类规则 — what a kind must say, and what may no longer change of one whose figures are there.</summary>
internal static partial class KindRules
{
    private static readonly string[] Taken = ["new", "export"]; // by addresses of the pages

    /// <summary>Signs by which a formula tells the parts of a measure's key.</summary>
    private static readonly char[] Signs = ['[', ']', ',', '='];

    public static Refusal? Key(string? key) => key is null || !Form().IsMatch(key) || Taken.Contains(key)
        ? new("标识用小写英文词，中间用点连，如 league.class，不超过 40 个字；它写进数字的名下，定了不改。", "key")
        : null;

    public static Refusal? Said(KindCard card)
    {
        if (string.IsNullOrWhiteSpace(card.Name)) return new("请写种类的名称。", "name");
        if (string.IsNullOrWhiteSpace(card.Group)) return new("请选篇章：它的数字归在总结的哪一章。", "group");
        if (string.IsNullOrWhiteSpace(card.SessionUnit)) return new("请写一场的量词，如 场次、次、期。", "unit");
        if (string.IsNullOrWhiteSpace(card.Basis)) return new("请写口径：一场指什么，什么不计。", "basis");
        if (card is { Timed: true, Named: false }) return new("计时的种类要实名：不知道是谁，时长就记不到人。请选“实名并计时”。", "counts");
        return card.CategoryList.FirstOrDefault(c => c.IndexOfAny(Signs) >= 0) is { } odd ? new($"类别“{odd}”里不能有方括号、逗号和等号，请换个写法。", "categories") : null;
    }

    public static Refusal? Changed(ActivityKind kind, KindCard card, KindUse use)
    {
        if (use.Sessions > 0 && (kind.Timed, kind.Named) != (card.Timed, card.Named))
            return new($"“{kind.Name}”已经有 {use.Sessions} 场，怎么计人不能再改，否则以前的数字就变了意思。请另添一个种类，把这个停用。", "counts");
        return kind.CategoryList.Except(card.CategoryList).FirstOrDefault(use.Categories.Contains) is { } used
            ? new($"类别“{used}”已经有活动或场次，不能去掉；可以添新的类别。", "categories")
            : null;
    }

    [GeneratedRegex("^(?=.{2,40}$)[a-z]+(\\.[a-z]+)*$")]
    private static partial Regex Form();
}
