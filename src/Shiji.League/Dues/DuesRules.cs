using Shiji.Kernel.Parameters;

namespace Shiji.League;

/// <summary>团费规则 — what a band pays in a month, by the rules of its first day (domain.md §1.9, 中青发〔2016〕13号).</summary>
public static class DuesRules
{
    /// <summary>连续几个月没交算欠费.</summary>
    public const string ArrearsMonths = "dues.arrears.months";

    /// <summary>连续几个月没交列入自行脱团提醒.</summary>
    public const string DropMonths = "dues.drop.months";

    /// <summary>次月几日前交表.</summary>
    public const string HandDay = "dues.hand.day";

    private const string Student = "dues.student";
    private const string None = "dues.none";
    private const string Low = "dues.low";
    private const string Threshold = "dues.threshold";
    private const string Rate = "dues.rate";

    /// <summary>月标准（分）; of <see cref="DuesBand.Share"/> the member's own amount. Null where no rule or amount says.</summary>
    public static int? Fen(this RuleBook book, DuesBand? band, int? own) => band switch
    {
        DuesBand.Student => Fen(book, Student),
        DuesBand.None => Fen(book, None),
        DuesBand.Low => Fen(book, Low),
        DuesBand.Share => own,
        _ => null,
    };

    /// <summary>按月收入算 — below the threshold the low band; from it on a share of the income, whole yuan by floor.</summary>
    /// <param name="income">元, after tax; not kept.</param>
    public static (DuesBand Band, int Fen)? Reckon(this RuleBook book, decimal income)
    {
        if (book.Find(Threshold) is not { } threshold || book.Find(Rate) is not { } rate || Fen(book, Low) is not { } low) return null;
        return income < threshold.Value ? (DuesBand.Low, low) : (DuesBand.Share, (int)Math.Floor(income * rate.Value) * 100);
    }

    /// <summary>The least that a share can be, in fen.</summary>
    public static int LeastShare(this RuleBook book) => book.Find(Threshold) is { } threshold && book.Find(Rate) is { } rate ? (int)Math.Floor(threshold.Value * rate.Value) * 100 : 0;

    /// <summary>What the amounts rest on, as the calculator shows it.</summary>
    public static IReadOnlyList<RuleParameter> Amounts(RuleBook book) => [.. new[] { Student, None, Low, Threshold, Rate }.Select(c => book.Find(c)).OfType<RuleParameter>()];

    public static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static int? Fen(RuleBook book, string code) => book.Find(code) is { } rule ? (int)rule.Value : null;
}
