using Microsoft.AspNetCore.Components;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>分项的数 — how a figure divides by one facet; every option has its own page.</summary>
public sealed partial class FigureFacets
{
    [Parameter, EditorRequired] public FacetSplit Split { get; set; } = null!;

    [Parameter, EditorRequired] public Reading Whole { get; set; } = null!;

    private IReadOnlyList<BarItem> Items => [.. Split.Parts.Select(p => new BarItem(OptionOf(p), p.Value?.Value, p.Href))];

    private static string OptionOf(Reading part) => part.Figure.Indicator.Key is var key && key.LastIndexOf('=') is var at ? key[(at + 1)..^1] : "";
}
