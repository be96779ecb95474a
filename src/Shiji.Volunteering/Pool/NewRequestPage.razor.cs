using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Organisations;

namespace Shiji.Volunteering;

/// <summary>发用人需求页 — what, when, where, with what risk and skill, how many.</summary>
public sealed partial class NewRequestPage
{
    private string Home { get; set; } = "";

    private ServiceWords Words { get; set; } = new([]);

    [Inject] private AskPool Ask { get; set; } = null!;

    [Inject] private OrganisationDirectory Organisations { get; set; } = null!;

    [SupplyParameterFromForm(Name = "what")] private string? What { get; set; }

    [SupplyParameterFromForm(Name = "on")] private string? On { get; set; }

    [SupplyParameterFromForm(Name = "hours")] private string? Hours { get; set; }

    [SupplyParameterFromForm(Name = "place")] private string? Place { get; set; }

    [SupplyParameterFromForm(Name = "risks")] private string? Risks { get; set; }

    [SupplyParameterFromForm(Name = "needed")] private string? Needed { get; set; }

    [SupplyParameterFromForm(Name = "organisation")] private string? Unit { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Words = await ServiceWords.ReadAsync(Db, Cancel);
        Home = (await Organisations.HomeAsync(Cancel))?.Name ?? "";
    }

    private async Task AskAsync()
    {
        var unit = await Organisations.FindAsync(Unit, Cancel);
        if (!unit.Ok)
        {
            Refuse(unit.Refusal);
            return;
        }

        var made = await Ask.DoAsync(new(unit.Value.Id, What, DayOf(On), Hours, Place, Risks, Words.Bits(ServiceWordKind.Skill, Posted("skills")), NumberOf(Needed)), Cancel);
        Said(made.Refusal, made.Ok ? $"/volunteers/pool/requests/{made.Value.Id}" : "", "asked");
    }
}
