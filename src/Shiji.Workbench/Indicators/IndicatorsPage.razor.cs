using Microsoft.AspNetCore.Components;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>指标目录 — every indicator by chapter with its value here and now, the one before, and its basis one step away.</summary>
public sealed partial class IndicatorsPage
{
    [Inject] private Readings Readings { get; set; } = null!;

    [SupplyParameterFromQuery] private string? Text { get; set; }

    [SupplyParameterFromQuery] private string? Chapter { get; set; }

    private IReadOnlyList<Reading> Shown { get; set; } = [];

    private IReadOnlyList<Choice> Kept => [new("org", Where.Organisation.Code), new("period", Where.Period.Code)];

    private IReadOnlyList<Choice> Choices => [.. Chapters.Of(Where.Catalogue).Select(c => new Choice(c, c))];

    protected override async Task OnInitializedAsync()
    {
        Shown = await Readings.OfAsync(Where, IndicatorFilter.Read(Where).Of(Where).Select(Figure.Of), Cancel);
    }
}
