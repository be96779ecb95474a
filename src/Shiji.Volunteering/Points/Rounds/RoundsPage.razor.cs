using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>巡查轮次页 — the rounds with points within reach, and a new one.</summary>
public sealed partial class RoundsPage
{
    private IReadOnlyList<RoundLine> Lines { get; set; } = [];

    private List<Choice> Kinds { get; set; } = [];

    [Inject] private RoundProgress Progress { get; set; } = null!;

    [Inject] private OpenRound Open { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "organisation")] private string? Organisation { get; set; }

    [SupplyParameterFromForm(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromForm(Name = "from")] private string? From { get; set; }

    [SupplyParameterFromForm(Name = "due")] private string? Due { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Lines = await Progress.ListAsync(Cancel);
        Kinds = [.. (await Db.Set<PointKind>().OrderBy(k => k.Ordinal).Select(k => k.Name).ToListAsync(Cancel)).Select(k => new Choice(k, k))];
    }

    private async Task DoAsync()
    {
        var opened = await TryAsync();
        Said(opened.Refusal, $"/inspections/rounds/{opened.Value?.Id}");
    }

    private async Task<Outcome<InspectionRound>> TryAsync()
    {
        var (organisation, from, due) = (await OrganisationOf(Organisation), DayOf(From, "from"), DayOf(Due, "due"));
        return (organisation.Refusal ?? from.Refusal ?? due.Refusal) is { } wrong ? wrong : await Open.DoAsync(organisation.Value, Name, from.Value, due.Value, Kind, Cancel);
    }
}
