using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Shiji.Kernel.Access;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>任职名册页 — the posts here and below.</summary>
public sealed partial class CadresPage
{
    private const int PageSize = 50;

    private static readonly Choice[] Tenures = [.. Enum.GetValues<Tenure>().Select(t => new Choice($"{t}", t.Word()))];

    private static readonly Choice[] Titles = [.. Enum.GetValues<CadreTitle>().Select(t => new Choice($"{t}", t.Word()))];

    private static readonly Choice[] States = [new(CadreList.Crossed, "挂职和交叉任职"), new(CadreList.Former, "曾任")];

    private CadreList Asked { get; set; } = new(null, null, null, null, null);

    private List<CadreLine> Lines { get; set; } = [];

    private string? Next { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private Guid? After { get; set; }

    private string? ExportHref => May(Permission.ExportLists) ? QueryHelpers.AddQueryString(CadresExport.Posts, Query) : null;

    private Dictionary<string, string?> Query => new() { ["text"] = Asked.Text, ["tenure"] = Asked.Tenure, ["title"] = Asked.Title, ["state"] = Asked.State, ["unit"] = Asked.Unit };

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Asked = CadreList.Read(Http.Request.Query);
        Lines = await Asked.TakeAsync(Db, After, PageSize + 1, Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = To(Lines[^1].Post.Id);
    }

    private string To(Guid? after) => QueryHelpers.AddQueryString("/cadres", new Dictionary<string, string?>(Query) { ["from"] = after?.ToString() });
}
