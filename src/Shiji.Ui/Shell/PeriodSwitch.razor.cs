using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>统计期切换 — the period I am looking at; unfolds to the others, each an address.</summary>
public sealed partial class PeriodSwitch
{
    [Parameter, EditorRequired] public IReadOnlyList<PeriodChoice> Periods { get; set; } = [];

    private string Current => Periods.FirstOrDefault(p => p.Current)?.Text ?? "选统计期";
}
