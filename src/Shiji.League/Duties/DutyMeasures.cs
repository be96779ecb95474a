using System.Linq.Expressions;
using Shiji.Kernel.Measures;

namespace Shiji.League;

/// <summary>两制度量 — who was due and who was done, by grade (domain.md §1.8: 评议率 = 实评 / 应评, 注册率 = 已注册 / 应注册, Σ/Σ).</summary>
public static class DutyMeasures
{
    private const string Group = "组织建设";
    private const string Basis = "截止日在册的团员，按截止日、当时所在支部计；保留团籍的党员可不参加评议（规则参数 duty.party.appraised），仍须注册；截止日以后入册的不计。办结指支部报送、上级团委通过。";

    public static IEnumerable<Measure> All =>
    [
        .. Enum.GetValues<DutyKind>().SelectMany(kind => new[]
        {
            Lines($"[kind={kind.Short()}]", $"（应{kind.Short()}）", l => l.Kind == kind),
            Lines($"[kind={kind.Short()},state=办结]", $"（{kind.Short()}办结）", l => l.Kind == kind && l.Done),
        }),
        .. DutyWords.Grades.Select(grade => Lines($"[kind=评议,grade={grade.Word()}]", $"（评议{grade.Word()}）", l => l.Kind == DutyKind.Appraisal && l.Done && l.Result == grade)),
    ];

    private static Measure<DutyLine> Lines(string tail, string words, Expression<Func<DutyLine, bool>> counts) =>
        Flow.Of("member.duty" + tail, "年度两制" + words, "人", counts, basis: Basis, group: Group, qualifier: tail, rules: [DutyRules.PartyAppraised]);
}
