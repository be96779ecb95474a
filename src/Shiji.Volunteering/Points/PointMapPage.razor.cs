using Microsoft.AspNetCore.Components;

namespace Shiji.Volunteering;

/// <summary>点位示意图页 — the picture, and how many stand how in a table beside it.</summary>
public sealed partial class PointMapPage
{
    private const int Across = 10;
    private const int Step = 24;

    private IReadOnlyList<MapBlock> Blocks { get; set; } = [];

    [Inject] private PointMap Map { get; set; } = null!;

    protected override async Task OnInitializedAsync() => Blocks = await Map.DrawAsync(Cancel);

    private decimal All(Func<MapDot, bool> which) => Blocks.Sum(b => b.Dots.Count(which));
}
