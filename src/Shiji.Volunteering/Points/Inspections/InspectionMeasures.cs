using System.Linq.Expressions;
using Shiji.Kernel.Measures;

namespace Shiji.Volunteering;

/// <summary>巡查度量 — how many inspections, and how many points they reached, each point once (domain.md §5.7).</summary>
public static class InspectionMeasures
{
    public const string Visits = "volunteer.inspection";
    public const string Points = Visits + ".point";

    private const string Group = "志愿服务";
    private const string Basis = "一次为对一个点位的一次巡查，按有标识、有志愿者在岗、有台账三项（“三有”）打勾，作废的不计。";

    private static readonly Expression<Func<Inspection, bool>> Every = i => i.State != InspectionState.Void;

    public static IEnumerable<Measure> All =>
    [
        .. Of("", "", Every),
        .. Of("[result=三有齐全]", "（三有齐全）", i => i.State != InspectionState.Void && !i.Faulty),
        .. Of("[result=限期整改]", "（限期整改）", i => i.State != InspectionState.Void && i.Faulty),
    ];

    /// <summary>按点位类型 — one part for each kind the district keeps.</summary>
    public static IEnumerable<Measure> OfKind(string kind) => Of($"[kind={kind}]", $"（{kind}）", i => i.State != InspectionState.Void && i.Kind == kind);

    private static IEnumerable<Measure> Of(string tail, string words, Expression<Func<Inspection, bool>> counts) =>
    [
        Flow.Of(Visits + tail, "志愿服务点位巡查" + words, "次", counts, basis: Basis, group: Group, qualifier: tail),
        Flow.Headcount(Points + tail, "巡查点位" + words, "个", counts, i => i.PointId, basis: Basis + "点位按编号去重，复查不另算点位。", group: Group, qualifier: tail),
    ];
}
