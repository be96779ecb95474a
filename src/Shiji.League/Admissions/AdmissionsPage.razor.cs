using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Shiji.Kernel.Access;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>发展团员清单页 — whoever is on the way into the league here and below.</summary>
public sealed partial class AdmissionsPage
{
    private const int PageSize = 50;

    private static readonly Choice[] Stages = [.. Enum.GetValues<AdmissionStage>().Select(s => new Choice($"{s}", s.Word()))];

    private AdmissionList Asked { get; set; } = new(null, null, null);

    private List<AdmissionLine> Lines { get; set; } = [];

    private string? Next { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private Guid? After { get; set; }

    private string? ExportHref => May(Permission.ExportLists) ? QueryHelpers.AddQueryString(MembersExport.Admissions, Query) : null;

    private Dictionary<string, string?> Query => new() { ["stage"] = Asked.Stage, ["text"] = Asked.Text, ["unit"] = Asked.Unit };

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Asked = AdmissionList.Read(Http.Request.Query);
        Lines = await Asked.TakeAsync(Db, After, PageSize + 1, Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = To(Lines[^1].Admission.Id);
    }

    private string To(Guid? after) => QueryHelpers.AddQueryString("/admissions", new Dictionary<string, string?>(Query) { ["from"] = after?.ToString() });
}
