using System.Linq.Expressions;
using Shiji.Kernel.Measures;

namespace Shiji.League;

/// <summary>编号度量 — how many the district gave out, and how many were used (domain.md §1.6; 下发 ≠ 发展人数).</summary>
public static class NumberMeasures
{
    private const string Group = "团员队伍";
    private const string GivenBasis = "期内团区委下发给学校、街道的发展团员编号，数量为起止号之间的个数，按下发日、领用组织计；上级下达给本区的、领用组织再往下分的不计，收回的不计。下发不等于发展。";

    public static IEnumerable<Measure> All =>
    [
        Given("", "", b => !b.Void && b.Tier == NumberTier.Issued),
        .. Enum.GetValues<NumberDomain>().Select(d => Given($"[domain={d.Word()}]", $"（{d.Word()}领域）", b => !b.Void && b.Tier == NumberTier.Issued && b.Domain == d)),
        Flow.Of<NumberUse>("member.number.used", "使用发展团员编号", "个", u => u.Number > 0, basis: "期内入团时用掉的发展团员编号，按入团日、支部计；一个编号只用一次。", group: Group),
    ];

    private static Measure<NumberBatch> Given(string tail, string words, Expression<Func<NumberBatch, bool>> counts) =>
        Flow.Of("member.number" + tail, "下发发展团员编号" + words, "个", counts, b => b.Count, GivenBasis, Group, qualifier: tail);
}
