using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Shiji.Volunteering;

/// <summary>项目清单页 — the projects of the district; how much moved is counted as far as one sees.</summary>
public sealed partial class ProjectsPage
{
    private List<ProjectLine> Lines { get; set; } = [];

    [SupplyParameterFromQuery(Name = "text")] private string? Text { get; set; }

    protected override async Task OnInitializedAsync() => Lines = await ProjectList.Of(Db, Text).ToListAsync(Cancel);
}
