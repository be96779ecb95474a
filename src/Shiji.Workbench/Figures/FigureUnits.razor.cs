using Microsoft.AspNetCore.Components;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>各单位的数 — who has how much, down the tree, and the sentence that the rows make the whole.</summary>
public sealed partial class FigureUnits
{
    private const int MostBars = 40;

    [Parameter, EditorRequired] public UnitTable Table { get; set; } = null!;

    [Parameter, EditorRequired] public Reading Whole { get; set; } = null!;

    [Parameter, EditorRequired] public Where Where { get; set; } = null!;

    private bool IsShare => Table.Figure.Indicator.Single is null;

    private bool Added => !IsShare && !Table.Measures[0].IsHeadcount;

    private IReadOnlyList<UnitRow> Told => [.. Table.Rows.Where(r => r.Amounts.Any(a => a != 0))];

    private IReadOnlyList<UnitRow> Silent => [.. Table.Rows.Where(r => r.Amounts.All(a => a == 0))];

    /// <summary>The chart is read, in hours; the table below it is added up, in minutes.</summary>
    private Kernel.Indicators.Shown Shown => Table.Figure.Indicator.As.Plain;

    private IReadOnlyList<BarItem> Bars => [.. Told.Select(r => new BarItem(r.Label, BarOf(r), r.Href))];

    private decimal? BarOf(UnitRow row) => row.Value is { } value ? Shown.Digits(value) : null;

    private string Heading(int i) => Table.Measures.Count == 1 ? Table.Measures[i].Unit : $"{Table.Measures[i].Name}（{Table.Measures[i].Unit}）";

    private decimal? TotalOf(int i) => Table.Totals[i];

    /// <summary>One step down from the whole: its records, or where it is worked out the page of the measure.</summary>
    private string TotalHrefOf(int i) => Whole.RecordsHref ?? Where.To(Figure.Of(Table.Measures[i]).Path);

    private string NameOf(Tie tie) => Table.Measures.Count > 1 ? $"“{tie.Measure.Name}”" : "";

    private string ShareOf(UnitRow row) => Table.Totals[0] is { } whole and > 0 ? Digits.Grouped((decimal)row.Amounts[0] / whole * 100, 1) + "%" : "—";
}
