using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Shiji.Kernel.Access;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>团员名册页 — those on the rolls here and below, by number.</summary>
public sealed partial class MembersPage
{
    private const int PageSize = 50;

    private static readonly Choice[] States = [.. Enum.GetValues<MemberState>().Where(s => s != MemberState.OnRoll).Select(s => new Choice($"{s}", s.Word()))];

    private static readonly Choice[] Identities = [new(MemberList.InParty, MemberWords.PartyMember), new(MemberList.Floating, "流动团员")];

    private MemberList Asked { get; set; } = new(null, null, null, null);

    private List<MemberLine> Lines { get; set; } = [];

    private string? Next { get; set; }

    [SupplyParameterFromQuery(Name = "from")] private int After { get; set; }

    private string? ExportHref => May(Permission.ExportLists) ? QueryHelpers.AddQueryString(MembersExport.Members, Query) : null;

    private Dictionary<string, string?> Query => new() { ["text"] = Asked.Text, ["state"] = Asked.State, ["identity"] = Asked.Identity, ["unit"] = Asked.Unit };

    protected override async Task OnInitializedAsync()
    {
        Asked = MemberList.Read(Http.Request.Query);
        Lines = await Asked.TakeAsync(Db, After, PageSize + 1, Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = To(Lines[^1].Member.Id);
    }

    private string To(int after) => QueryHelpers.AddQueryString("/members", new Dictionary<string, string?>(Query) { ["from"] = after > 0 ? $"{after}" : null });
}
