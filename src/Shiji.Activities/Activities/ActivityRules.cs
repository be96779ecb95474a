using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>活动规则 — what must be said of an activity before it is kept, and before anybody is asked to come (domain.md §5.1).</summary>
internal static class ActivityRules
{
    public static Refusal? Kept(ActivityPlan plan, ActivityKind? kind)
    {
        if (kind is null) return new("请选活动种类。", "kind");
        if (string.IsNullOrWhiteSpace(plan.Title)) return new("请写活动名称。", "title");
        if (kind.CategoryList.Count > 0 && !kind.CategoryList.Contains(plan.Category)) return new($"请选类别：{string.Join("、", kind.CategoryList)}。", "category");
        return kind.CategoryList.Count == 0 && !string.IsNullOrEmpty(plan.Category) ? new($"“{kind.Name}”不分类别，请不要填类别。", "category") : null;
    }

    /// <summary>What there is of a kind that was stopped goes on; nothing new begins.</summary>
    public static Refusal? Begun(ActivityKind kind) => kind.Stopped ? new($"“{kind.Name}”已经停用，不能再安排新的；请选别的种类，或请区里重新启用。", "kind") : null;

    /// <param name="sessions">How many it has that are not cancelled.</param>
    public static Refusal? Published(Activity activity, ActivityKind kind, int sessions)
    {
        if (sessions == 0) return new("还没有安排场次，请先加一场：何时、何地、几个人。", "session");
        if (string.IsNullOrWhiteSpace(activity.Leader)) return new("请写负责人。", "leader");
        if (kind.NeedsRisks && activity.Risks.Length == 0) return new("招募志愿者要如实告知风险，请写风险说明，没有特别风险也请写明（《志愿服务条例》第十二条）。", "risks");
        if (activity.Risk != RiskLevel.Ordinary && activity.Insurance is null) return new("有危险的活动要先投保人身意外险，请填保险单号（《志愿服务条例》第十七条）。", "insurance");
        return activity is { Risk: RiskLevel.Emergency, Command: null } ? new Refusal("应急活动由政府统一指挥，请填指挥单位（《志愿服务条例》第二十四条）。", "command") : null;
    }
}
