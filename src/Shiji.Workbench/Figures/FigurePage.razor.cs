using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Results;

namespace Shiji.Workbench;

/// <summary>数字页 — one figure of one organisation and period: what it is, how it came about, and the way down to its records.</summary>
public sealed partial class FigurePage
{
    [Inject] private FigureViews Views { get; set; } = null!;

    [Parameter] public string? IndicatorKey { get; set; }

    [Parameter] public string? MeasureKey { get; set; }

    private FigureView? View { get; set; }

    private string Sentence => $"{Where.Organisation.Name}，{Chinese.When(Where.Period, View!.Whole.Figure.IsStock)}。";

    protected override async Task OnInitializedAsync()
    {
        var figure = IndicatorKey is { } key
            ? Where.Catalogue.Indicator(key) is { } indicator ? Figure.Of(indicator) : null
            : Where.Catalogue.Measure(MeasureKey!) is { } measure ? Figure.Of(measure) : null;
        if (figure is null) Refuse(new Refusal($"目录里没有“{IndicatorKey ?? MeasureKey}”这个{(IndicatorKey is null ? "度量" : "指标")}，请从指标目录里选。"));
        else View = await Views.OfAsync(Where, figure, Cancel);
    }
}
