using Microsoft.AspNetCore.Components;

namespace Shiji.Volunteering;

/// <summary>点位示意图页 — the picture, and the same in a table beside it.</summary>
public sealed partial class PointMapPage
{
    private const int Across = 10;
    private const int Step = 24;

    private IReadOnlyList<MapBlock> Blocks { get; set; } = [];

    private IReadOnlyList<MapRow> Rows => [.. Blocks.SelectMany(b => b.Dots.Select(d => new MapRow(b.Name, d)))];

    [Inject] private PointMap Map { get; set; } = null!;

    protected override async Task OnInitializedAsync() => Blocks = await Map.DrawAsync(Cancel);

    private sealed record MapRow(string Block, MapDot Dot);
}
