using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Organisations;

namespace Shiji.Volunteering;

/// <summary>申请成立队伍页 — for an organisation within reach.</summary>
public sealed partial class NewTeamPage
{
    private string Home { get; set; } = "";

    [Inject] private ApplyForTeam Apply { get; set; } = null!;

    [Inject] private OrganisationDirectory Organisations { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "unit")] private string? Asked { get; set; }

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromForm(Name = "organisation")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "area")] private string? Area { get; set; }

    protected override async Task OnInitializedAsync() => Home = Asked ?? (await Organisations.HomeAsync(Cancel))?.Name ?? "";

    private async Task ApplyAsync()
    {
        var unit = await Organisations.FindAsync(Unit, Cancel);
        if (!unit.Ok)
        {
            Refuse(unit.Refusal);
            return;
        }

        var made = await Apply.DoAsync(unit.Value.Id, Name, TeamList.Asked<TeamKind>(Kind), Area, Cancel);
        Said(made.Refusal, made.Ok ? $"/teams/{made.Value.Id}" : "", "applied");
    }
}
