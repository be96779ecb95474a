using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>义工联页 — those of the district and its sub-districts, standing and ended.</summary>
public sealed partial class UnionsPage
{
    private IReadOnlyList<(ServiceUnion Union, string Organisation)> Unions { get; set; } = [];

    private string Home { get; set; } = "";

    private List<Choice> Choices => [.. Unions.Where(u => u.Union.Until is null).Select(u => new Choice($"{u.Union.Id}", u.Union.Name))];

    [Inject] private KeepUnion Keep { get; set; } = null!;

    [Inject] private OrganisationDirectory Organisations { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name", FormName = "found")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "organisation", FormName = "found")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "day", FormName = "found")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "document", FormName = "found")] private string? Document { get; set; }

    [SupplyParameterFromForm(Name = "union", FormName = "end")] private string? Which { get; set; }

    [SupplyParameterFromForm(Name = "until", FormName = "end")] private string? Until { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "end")] private string? Reason { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Home = (await Organisations.HomeAsync(Cancel))?.Name ?? "";
        var found = await (from u in Db.Set<ServiceUnion>().AsNoTracking()
                           where !u.Void
                           join o in Db.Set<Organisation>() on u.OrganisationId equals o.Id
                           orderby u.Level, o.Ordinal, o.Id
                           select new { Union = u, Name = o.ShortName ?? o.Name }).ToListAsync(Cancel);
        Unions = [.. found.Select(f => (f.Union, f.Name))];
    }

    private async Task FoundAsync()
    {
        var unit = await Organisations.FindAsync(Unit, Cancel);
        Said(unit.Ok ? (await Keep.FoundAsync(unit.Value.Id, Name, DayOf(Day), Document, Cancel)).Refusal : unit.Refusal, "/teams/unions", "founded");
    }

    private async Task EndAsync()
    {
        var id = Guid.TryParse(Which, out var union) ? union : default;
        Said(string.IsNullOrWhiteSpace(Until) ? await Keep.VoidAsync(id, Reason, Cancel) : await Keep.EndAsync(id, DayOf(Until), Reason, Cancel), "/teams/unions", "ended");
    }
}
