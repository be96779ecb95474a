using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;

namespace Shiji.Volunteering;

/// <summary>一个点位页 — what it is, who stands there, what was seen there.</summary>
public sealed partial class PointPage
{
    private const int Shown = 10;

    private Point? Point { get; set; }

    private string Keeper { get; set; } = "";

    private List<InspectionLine> Inspections { get; set; } = [];

    [Parameter] public int Id { get; set; }

    [Inject] private ClosePoint Close { get; set; } = null!;

    [SupplyParameterFromForm(Name = "until")] private string? Until { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private bool MayWrite => Point is { Until: null } && Db.Actor.May(Permission.WriteRecords);

    protected override async Task OnInitializedAsync()
    {
        Point = await Db.Set<Point>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, Cancel);
        if (Point is null)
        {
            Missing();
            return;
        }

        Keeper = (await CalledAsync([Point.OrganisationId])).Values.FirstOrDefault("");
        Inspections = await InspectionList.Of(Db, null, null, Id, null, Clock.Today).Take(Shown).ToListAsync(Cancel);
    }

    private async Task CloseAsync()
    {
        var until = DayOf(Until, "until");
        Said(until.Refusal ?? await Close.DoAsync(Id, until.Value, Reason, Cancel), $"/points/{Id}");
    }
}
