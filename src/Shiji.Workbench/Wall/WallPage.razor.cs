using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Time;

namespace Shiji.Workbench;

/// <summary>大屏 — a few large figures and a schematic map of the units below, for a screen in a hall; it ranks nobody and renews itself.</summary>
public sealed partial class WallPage
{
    private const string Figure = "figure";
    private const string Refresh = "refresh";
    private const string Off = "off";
    private const string Seconds = "60";

    [Inject] private Walls Walls { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = Figure)] private string? Chosen { get; set; }

    [SupplyParameterFromQuery(Name = Refresh)] private string? Asked { get; set; }

    private Wall Shown { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Shown = await Walls.OfAsync(Where, Chosen, Cancel);
        // A header, not an element: who reads slowly can stop it by the link below.
        if (Asked != Off) Http.Response.Headers["Refresh"] = Seconds;
    }
}
