using Shiji.Kernel.Measures;

namespace Shiji.Activities;

/// <summary>抽查度量 — how many attendances were looked at, and how many did not hold. They score nobody: whoever looks harder finds more.</summary>
public static class AuditMeasures
{
    private const string Group = "活动";
    private const string Because = "查得严的查出得多；拿来排名就没有人查了。";

    /// <summary>抽查条数</summary>
    public static Measure<AuditLine> Done { get; } = Flow.Of<AuditLine>(
        "activity.audit", "抽查时长", "条", l => l.Result != AuditResult.Open,
        basis: "按种子随机抽出、已写结果的参与记录，联系不上的也算；归到那条记录的组织和日子。", group: Group, notAssessableBecause: Because);

    /// <summary>抽查不符条数</summary>
    public static Measure<AuditLine> Wrong { get; } = Flow.Of<AuditLine>(
        "activity.audit.wrong", "抽查不符的时长", "条", l => l.Result == AuditResult.Wrong,
        basis: "抽查结果为不符的参与记录；不符本身不改时长，由更正或撤销来改。", group: Group, notAssessableBecause: Because);

    public static IEnumerable<Measure> All => [Done, Wrong];
}
