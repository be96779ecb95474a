using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>注册申请清单页 — those that wait, the longest first; or those answered.</summary>
public sealed partial class WaitingPage
{
    private const int PageSize = 50;

    private static readonly Choice[] Views = [new($"{ApplicationState.Returned}", ApplicationState.Returned.Word()), new($"{ApplicationState.Accepted}", ApplicationState.Accepted.Word())];

    private List<(VolunteerApplication Application, string Organisation)> Lines { get; set; } = [];

    private string? Next { get; set; }

    [SupplyParameterFromQuery(Name = "view")] private string? View { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private Guid? After { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var state = Enum.TryParse<ApplicationState>(View, out var asked) && Enum.IsDefined(asked) ? asked : ApplicationState.Waiting;
        // Ids are made in the order of time.
        var found = await (from a in Db.Set<VolunteerApplication>().AsNoTracking()
                           where a.State == state && (After == null || a.Id > After)
                           join o in Db.Set<Organisation>() on a.OrganisationId equals o.Id
                           orderby a.Id
                           select new { Application = a, Name = o.ShortName ?? o.Name }).Take(PageSize + 1).ToListAsync(Cancel);
        Lines = [.. found.Take(PageSize).Select(f => (f.Application, f.Name))];
        if (found.Count > PageSize) Next = $"/volunteers/waiting?view={View}&from={Lines[^1].Application.Id}";
    }
}
