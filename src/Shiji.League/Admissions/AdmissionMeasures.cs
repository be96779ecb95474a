using System.Linq.Expressions;
using Shiji.Kernel.Measures;

namespace Shiji.League;

/// <summary>发展度量 — how many reached each stage in a period, and how many the pioneers recommended (domain.md §1.5, §1.10).</summary>
public static class AdmissionMeasures
{
    private const string Group = "团员队伍";
    private const string Basis = "期内走到这一步的人，按办理日、支部计；批准入团的按上级批准日计，团籍从支部大会通过日算起，团员数看名册。";

    public static IEnumerable<Measure> All =>
    [
        .. Enum.GetValues<AdmissionStage>().Select(stage => Steps($"[stage={stage.Word()}]", $"（{stage.Word()}）", s => s.Stage == stage)),
        Steps($"[stage={AdmissionWords.Recommended}]", $"（{AdmissionWords.Recommended}）", s => s.Stage == AdmissionStage.Applied && s.Recommended),
    ];

    private static Measure<AdmissionStep> Steps(string tail, string words, Expression<Func<AdmissionStep, bool>> counts) =>
        Flow.Of("member.admission" + tail, "发展团员" + words, "人次", counts, basis: Basis, group: Group, qualifier: tail);
}
