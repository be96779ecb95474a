using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Shiji.League;

/// <summary>一名后备人选页.</summary>
public sealed partial class ReservePage
{
    private ReserveLine? Line { get; set; }

    [Parameter] public Guid Id { get; set; }

    [Inject] private ReserveCadre Reserving { get; set; } = null!;

    [SupplyParameterFromForm(Name = "day")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private string Here => $"/cadres/reserve/{Id}";

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        if (await Db.Set<Reserve>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id && !r.Void, Cancel) is { } reserve) Line = (await ReserveLine.OfAsync(Db, [reserve], Cancel))[0];
        else Missing();
    }

    private async Task LeaveAsync()
    {
        var day = DayOf(Day, "day");
        Said(day.Refusal ?? await Reserving.LeaveAsync(Id, day.Value, Reason, Cancel), Here, "left");
    }
}
