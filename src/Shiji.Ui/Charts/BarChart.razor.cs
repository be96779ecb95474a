using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>条形图 — which unit has how much; in the order given, every line a link, the number at its end.</summary>
public sealed partial class BarChart
{
    /// <summary>The one question the chart answers.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    [Parameter, EditorRequired] public string Unit { get; set; } = "";

    [Parameter, EditorRequired] public IReadOnlyList<BarItem> Items { get; set; } = [];

    [Parameter] public int Decimals { get; set; }

    /// <summary>A line across all bars, such as the target, and its word.</summary>
    [Parameter] public decimal? Line { get; set; }

    [Parameter] public string? LineName { get; set; }

    private decimal Top => Math.Max(Items.Max(i => i.Value) ?? 0, Line ?? 0);

    private string Shown(decimal? value) => value is { } known ? Digits.Grouped(known, Decimals) : "未报";

    private IReadOnlyList<ChartRow> Table => [.. Items.Select(i => new ChartRow(i.Label, [(Shown(i.Value), i.Href)]))];
}
