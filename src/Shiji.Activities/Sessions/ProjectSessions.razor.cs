using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>项目的场次 — shown on the page of a line's project, a few; and all of them on a page of their own.</summary>
public sealed partial class ProjectSessions
{
    private const int Few = 10;
    private const int PageSize = 50;

    private List<ProjectSession> Lines { get; set; } = [];

    private bool More { get; set; }

    [Parameter, EditorRequired] public string Code { get; set; } = "";

    /// <summary>The last few only.</summary>
    [Parameter] public bool Short { get; set; }

    /// <summary>Whether the project still runs and the post may plan.</summary>
    [Parameter] public bool MayPlan { get; set; }

    [SupplyParameterFromQuery(Name = "before")] private string? Before { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var most = Short ? Few : PageSize;
        Lines = await ProjectSession.Of(Db, Code, Short ? null : Cursor.Read(Before)).Take(most + 1).ToListAsync(Cancel);
        More = Lines.Count > most;
        if (More) Lines.RemoveAt(most);
    }
}
