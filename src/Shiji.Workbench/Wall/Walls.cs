using Shiji.Kernel.Figures;
using Shiji.Kernel.Organisations;

namespace Shiji.Workbench;

/// <summary>大屏台 — chooses the figures at the head from every chapter, and lays one of them out over the units below.</summary>
public sealed class Walls(Readings readings, FigureReader figures, UnitsBelow below)
{
    private const int Heads = 8;
    private const int MostTiles = 24;

    public async Task<Wall> OfAsync(Where where, string? asked, CancellationToken cancel = default)
    {
        var all = (await readings.OfAsync(where, where.Catalogue.Indicators.Select(Figure.Of), cancel)).ToDictionary(r => r.Figure.Indicator.Key);
        var chapters = Dashboard.Chapters(where.Catalogue)
            .Select(c => KeyFigures.Of(where.Catalogue, c).Select(i => all[i.Key]).Where(r => r.HasValue && r.Figure.NotAssessableBecause is null).ToList()).ToList();
        // One of every chapter, then the second ones, in the order of the report.
        var chosen = Enumerable.Range(0, Heads).SelectMany(n => chapters.Where(c => c.Count > n).Select(c => c[n])).Take(Heads).ToHashSet();
        List<Reading> heads = [.. chapters.SelectMany(c => c).Where(chosen.Contains)];
        var map = asked is not null && all.TryGetValue(asked, out var reading) && reading.Figure.NotAssessableBecause is null ? reading : heads.FirstOrDefault(r => r.Figure.Indicator.Key == "vol.turns") ?? heads.FirstOrDefault();
        return map is null ? new(heads, null, [], 0, 0) : await WithTilesAsync(where, heads, map, cancel);
    }

    private async Task<Wall> WithTilesAsync(Where where, List<Reading> heads, Reading map, CancellationToken cancel)
    {
        var indicator = map.Figure.Indicator;
        var (places, units) = (TilePlaces.Of(where.Name), await below.OfAsync(where, cancel));
        var shown = places.Count > 0 && units.Any(u => places.ContainsKey(u.Called())) ? units.Where(u => places.ContainsKey(u.Called())) : units;
        List<Organisation> drawn = [.. shown.Take(MostTiles)];
        var table = await figures.ReadAsync(where.Catalogue, indicator.Measures, drawn.Select(u => u.Id), [where.Period], cancel);
        var largest = drawn.Max(u => table.Of(indicator, u.Id, where.Period)?.Value) ?? 0;
        return new(heads, map, [.. drawn.Select(u =>
        {
            var value = table.Of(indicator, u.Id, where.Period);
            return new Tile(u.Called(), where.ToOther(map.Figure.Path, u.Code), Printed.Of(indicator, value), Tile.StepOf(value, largest), places.GetValueOrDefault(u.Called()));
        })], units.Count - drawn.Count, largest);
    }
}
