using Microsoft.AspNetCore.Components;

namespace Shiji.League;

/// <summary>申请转入页 — the receiver begins.</summary>
public sealed partial class AskTransferPage
{
    private string Home { get; set; } = "";

    [Inject] private StartTransfer Start { get; set; } = null!;

    [SupplyParameterFromForm(Name = "organisation")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "identity")] private string? Identity { get; set; }

    [SupplyParameterFromForm(Name = "way")] private string? Way { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Home = (await Directory.HomeAsync(Cancel))?.Name ?? "";
    }

    private async Task AskAsync()
    {
        var unit = await OrganisationOf(Unit);
        var refusal = unit.Refusal ?? (await Start.AskAsync(unit.Value, Name, Identity, Enum.TryParse<TransferWay>(Way, out var way) ? way : null, Reason, Cancel)).Refusal;
        Said(refusal is { Field: "member" } ? refusal with { Field = "identity" } : refusal, "/transfers?view=in", "asked");
    }
}
