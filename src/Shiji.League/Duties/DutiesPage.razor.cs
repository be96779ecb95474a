using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>评议和注册页 — each year's campaigns, how far the branches in reach are, and opening another.</summary>
public sealed partial class DutiesPage
{
    private static readonly Choice[] Kinds = [.. Enum.GetValues<DutyKind>().Select(k => new Choice($"{k}", k.Word()))];

    private string Home { get; set; } = "";

    private IReadOnlyList<CampaignLine> Lines { get; set; } = [];

    [Inject] private OpenCampaign Open { get; set; } = null!;

    [SupplyParameterFromForm(Name = "organisation")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromForm(Name = "year")] private string? Year { get; set; }

    [SupplyParameterFromForm(Name = "cutoff")] private string? CutOff { get; set; }

    [SupplyParameterFromForm(Name = "due")] private string? Due { get; set; }

    [SupplyParameterFromForm(Name = "document")] private string? Document { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Home = (await Directory.HomeAsync(Cancel))?.Name ?? "";
        Lines = await CampaignLine.AllAsync(Db, Cancel);
    }

    private async Task OpenAsync()
    {
        var made = await TryAsync();
        Said(made.Refusal, made.Ok ? $"/duties/{made.Value.Id}" : "", "opened");
    }

    private async Task<Outcome<DutyCampaign>> TryAsync()
    {
        var (unit, year, cutOff, due) = (await OrganisationOf(Unit), WholeOf(Year, "year"), DayOf(CutOff, "cutoff"), DayOf(Due, "due"));
        if (!Enum.TryParse<DutyKind>(Kind, out var kind) || !Enum.IsDefined(kind)) return new Refusal("请选择办什么。", "kind");
        return (unit.Refusal ?? year.Refusal ?? cutOff.Refusal ?? due.Refusal) is { } unread ? unread : await Open.DoAsync(unit.Value, kind, year.Value, cutOff.Value, due.Value, Document, Cancel);
    }
}
