using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>队伍清单页 — the teams here and below, newest first.</summary>
public sealed partial class TeamsPage
{
    private const int PageSize = 50;

    private TeamList Asked { get; set; } = new(null, null, null, null);

    private List<TeamLine> Lines { get; set; } = [];

    private string? Next { get; set; }

    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    private Dictionary<string, string?> Query => new() { ["text"] = Asked.Text, ["state"] = Asked.State, ["kind"] = Asked.Kind, ["unit"] = Asked.Unit };

    private string ExportHref => QueryHelpers.AddQueryString(VolunteersExport.Teams, Query);

    protected override async Task OnInitializedAsync()
    {
        Asked = TeamList.Read(Http.Request.Query);
        Lines = await Asked.TakeAsync(Db, Cursor.Read(After), PageSize + 1, Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = To(Cursor.Of(Lines[^1].Team).ToString());
    }

    private string To(string? after) => QueryHelpers.AddQueryString("/teams", new Dictionary<string, string?>(Query) { ["after"] = after });
}
