using Shiji.Kernel.Measures;

namespace Shiji.Volunteering;

/// <summary>礼遇度量 — how often offers were used and by how many; never anybody's merit (domain.md §0.3).</summary>
public static class CourtesyMeasures
{
    private const string Group = "志愿服务";
    private const string Because = "礼遇是对志愿者的感谢，用多用少不说明任何单位或个人做得如何。";

    /// <summary>礼遇使用（人次）</summary>
    public static Measure<Redemption> Uses { get; } = Flow.Of<Redemption>(
        "volunteer.courtesy", "志愿者礼遇使用", "人次", r => r.State == RedemptionState.Used, basis: "期内核销的礼遇，一次核销计一人次；领而未用、作废的不计。", group: Group, notAssessableBecause: Because);

    /// <summary>享受礼遇的志愿者（人）</summary>
    public static Measure<Redemption> People { get; } = Flow.Headcount<Redemption>(
        "volunteer.courtesy.person", "享受礼遇的志愿者", "人", r => r.State == RedemptionState.Used, r => r.PersonId, basis: "期内用过礼遇的志愿者，按人去重。", group: Group, notAssessableBecause: Because);

    public static IEnumerable<Measure> All => [Uses, People];
}
