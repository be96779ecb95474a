using Shiji.Kernel.Measures;

namespace Shiji.League;

/// <summary>推优入党度量 — persons who reached each step, each count apart: sent by the league is not taken by the Party (domain.md §1.10).</summary>
public static class RecommendMeasures
{
    private const string Basis = "期内走到这一步的团员，按办理日、支部计，按人去重；“送党组织”是团组织推荐，党组织确定为积极分子、发展对象和接收为预备党员各是各的数，互不代替。";

    public static IEnumerable<Measure> All => Enum.GetValues<RecommendStage>().Select(stage => (Measure)Flow.Headcount<RecommendationStep>(
        $"member.recommend[stage={stage.Word()}]", $"推优入党（{stage.Word()}）", "名", s => s.Stage == stage, s => s.PersonId, Basis, "党建带团建与改革", qualifier: $"[stage={stage.Word()}]"));
}
