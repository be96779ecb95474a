using System.Linq.Expressions;
using Shiji.Kernel.Measures;

namespace Shiji.League;

/// <summary>转接度量 — what was begun, what came of it, and whether those whose turn it was acted in time (domain.md §1.7).</summary>
public static class TransferMeasures
{
    private const string Group = "团员队伍";
    private const string Basis = "期内发起的区内组织关系转接，按发起日、转出支部计，撤回的不计；“完成”看现在的办理结果。";
    private const string StepBasis = "期内应办的转接步骤（转出审核、转入审核、分配支部），按办理日、办理的组织计；到期没有办的计在过期的第一天，不算按期。";

    public static IEnumerable<Measure> All =>
    [
        Begun("", "", t => t.State != TransferState.Withdrawn),
        Begun("[state=完成]", "（完成）", t => t.State == TransferState.Done),
        Begun("[graduate=应届毕业]", "（应届毕业）", t => t.Graduate && t.State != TransferState.Withdrawn),
        Begun("[graduate=应届毕业,state=完成]", "（应届毕业，完成）", t => t.Graduate && t.State == TransferState.Done),
        Steps("", "", s => s.Kind > 0),
        Steps("[timely=按期]", "（按期）", s => s.Timely),
    ];

    private static Measure<Transfer> Begun(string tail, string words, Expression<Func<Transfer, bool>> counts) =>
        Flow.Of("member.transfer" + tail, "组织关系转接" + words, "人次", counts, basis: Basis, group: Group, qualifier: tail);

    private static Measure<TransferStep> Steps(string tail, string words, Expression<Func<TransferStep, bool>> counts) =>
        Flow.Of("member.step" + tail, "转接应办步骤" + words, "件", counts, basis: StepBasis, group: Group, qualifier: tail, rules: [TransferDesk.Days]);
}
