using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Time;

namespace Shiji.Workbench;

/// <summary>看板卡 — one figure of a chapter with its trend, what it is set beside, its target, spread, evidence and freshness.</summary>
public sealed partial class BoardCard
{
    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Parameter, EditorRequired] public BoardFigure Of { get; set; } = null!;

    [Parameter, EditorRequired] public Where Where { get; set; } = null!;

    private string EvidenceWords => !Of.Told ? "—"
        : Of.Now.Figure.IsHeadcount ? "按人头去重点数，不按佐证方式拆分"
        : Of.Indicator.Single is null ? "由几个数算出，佐证见各数的页面" : "—";

    private string FreshWords => (Of.LastRecord is { } day ? $"最近一笔记在{Chinese.Day(day)}；" : "") + $"入账 {Freshness.At(Clock, Of.Now.RecountedAt)}";
}
