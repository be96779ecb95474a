using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Shiji.Volunteering;

/// <summary>项目的图书室 — those that are open, those that were, and a new one.</summary>
public sealed partial class ProjectRooms
{
    private List<ReadingRoom> Rooms { get; set; } = [];

    private IReadOnlyDictionary<int, string> Units { get; set; } = new Dictionary<int, string>();

    [Parameter, EditorRequired] public Project Project { get; set; } = null!;

    [Parameter] public bool MayWrite { get; set; }

    [Parameter, EditorRequired] public string Here { get; set; } = "";

    [Inject] private OpenRoom Open { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "organisation")] private string? Organisation { get; set; }

    [SupplyParameterFromForm(Name = "place")] private string? Place { get; set; }

    [SupplyParameterFromForm(Name = "day")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "room-why")] private string? Why { get; set; }

    [SupplyParameterFromForm(Name = "room-do")] private string? Deed { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Rooms = await Db.Set<ReadingRoom>().AsNoTracking().Where(r => r.Project == Project.Code && !r.Voided).OrderByDescending(r => r.Day).ThenBy(r => r.Id).ToListAsync(Cancel);
        Units = await CalledAsync(Rooms.Select(r => r.OrganisationId));
    }

    private async Task OpenAsync()
    {
        var (organisation, day) = (await OrganisationOf(Organisation), DayOf(Day, "day"));
        Said(organisation.Refusal ?? day.Refusal ?? (await Open.DoAsync(organisation.Value, Project.Code, Name, Place, day.Value, Cancel)).Refusal, Here);
    }

    private async Task EndAsync(ReadingRoom room) =>
        Said(Deed == "void" ? await Open.VoidAsync(room.Id, Why, Cancel) : await Open.CloseAsync(room.Id, Clock.Today, Why, Cancel), Here);
}
