using Microsoft.AspNetCore.Components;
using Shiji.Reports.Summaries;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>正文 — the blocks of a composed text: headings, paragraphs, tables and charts, every number the way to where it comes from.</summary>
public sealed partial class SummaryBody
{
    [Parameter, EditorRequired] public IEnumerable<SummaryBlock> Blocks { get; set; } = [];

    [Parameter, EditorRequired] public Where Where { get; set; } = null!;

    private IReadOnlyList<BarItem> ItemsOf(SummaryChart chart) =>
        [.. chart.Points.Select(p => new BarItem(p.Period.Name, p.Value is { } value ? chart.Indicator.As.Plain.Digits(value) : null, Where.In(Figure.Of(chart.Indicator).Path, p.Period), p.Period == Where.Period))];
}
