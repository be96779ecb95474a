using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>岗位页 — the posts within reach, in tree order.</summary>
public sealed partial class PostsPage
{
    private const int PageSize = 50;

    private List<PostLine> Lines { get; set; } = [];

    private string? Next { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "text")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "ended")] private string? Ended { get; set; }

    [SupplyParameterFromQuery(Name = "skip")] private int Skip { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Lines = await PostList.Of(Db, Text, Ended == "1", Clock.Today).Skip(Math.Max(0, Skip)).Take(PageSize + 1).ToListAsync(Http.RequestAborted);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = Address(Skip + PageSize);
    }

    private string ExportHref => $"{AccountsExports.Posts}?text={Uri.EscapeDataString(Text ?? "")}&ended={Ended}";

    private string Address(int skip) => $"/posts?text={Uri.EscapeDataString(Text ?? "")}&ended={Ended}&skip={skip}";
}
