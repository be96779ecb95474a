using System.Linq.Expressions;
using Shiji.Kernel.Measures;

namespace Shiji.League;

/// <summary>团费度量 — what was owed and paid by month, and who owes several in a row (domain.md §1.9).</summary>
public static class DuesMeasures
{
    private const string Group = "团员队伍";
    private const string Basis = "各支部交了表的月份，按所属月的第一天计；应交的是那天在册的团员，保留团籍的党员自愿交纳、不在内；后来补交的算作那个月已交。";
    private const string Owing = "期末在册、连续没交团费满规则所定月数的团员，从其中最后一个月过完起，到补交了其中一个月或离开名册为止。";

    public static IEnumerable<Measure> All =>
    [
        Month("dues.due", "应交团费的团员", "人次", m => m.Due),
        Month("dues.paid", "已交团费的团员", "人次", m => m.Due - m.Unpaid),
        Month("dues.fen", "已交团费", "分", m => m.DueFen - m.UnpaidFen),
        InRow(ArrearsLevel.Owing, DuesRules.ArrearsMonths),
        InRow(ArrearsLevel.Dropping, DuesRules.DropMonths),
    ];

    private static Measure<DuesMonth> Month(string key, string name, string unit, Expression<Func<DuesMonth, long>> amount) => Flow.Of<DuesMonth>(key, name, unit, _ => true, amount, Basis, Group);

    private static Measure<Arrears> InRow(ArrearsLevel level, string rule) =>
        Stock.Of<Arrears>($"dues.arrears[level={level.Word()}]", $"没交团费的团员（{level.Word()}）", "名", a => !a.Void && a.Level == level, a => a.Until, basis: Owing, group: Group, qualifier: $"[level={level.Word()}]", rules: [rule]);
}
