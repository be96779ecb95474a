using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Time;

namespace Shiji.Workbench;

/// <summary>本数 — the figure itself, large, with its exact value, formula, basis and freshness beside it.</summary>
public sealed partial class FigureHero
{
    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Parameter, EditorRequired] public FigureView View { get; set; } = null!;

    [Parameter, EditorRequired] public Where Where { get; set; } = null!;

    private Reading Whole => View.Whole;

    private bool Comparable => Whole.Figure.Indicator.Measures.All(Where.Comparable);

    /// <summary>One step down: the records it counts, or the figures it is worked out from.</summary>
    private string Below => Whole.RecordsHref ?? "#parts";

    private Printed Printed => Whole.Printed;

    /// <summary>Only where it says more than the figure above it.</summary>
    private string? Exact => Printed.Number is null || Whole.Exact == Printed.ToString() ? null
        : Whole.Figure.Indicator.IsRatio && Whole.Value is { } value ? $"{Ui.Digits.Grouped(value.Numerator)} ÷ {Ui.Digits.Grouped(value.Denominator)}"
        : Whole.Exact;
}
