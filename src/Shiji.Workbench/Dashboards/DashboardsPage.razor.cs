using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Time;

namespace Shiji.Workbench;

/// <summary>看板总页 — every chapter with its figures at a glance, and the way to each chapter's own.</summary>
public sealed partial class DashboardsPage
{
    [Inject] private Readings Readings { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    private List<(string Chapter, List<Reading> Told, int Silent)> Told { get; } = [];

    protected override async Task OnInitializedAsync()
    {
        var all = (await Readings.OfAsync(Where, Where.Catalogue.Indicators.Select(Figure.Of), Cancel)).ToDictionary(r => r.Figure.Indicator.Key);
        foreach (var chapter in Dashboard.Chapters(Where.Catalogue))
        {
            var readings = KeyFigures.Of(Where.Catalogue, chapter).Select(i => all[i.Key]).ToList();
            var told = readings.Where(r => BoardFigure.Says(r.Figure.Indicator, r.Value)).ToList();
            Told.Add((chapter, told, readings.Count - told.Count));
        }
    }
}
