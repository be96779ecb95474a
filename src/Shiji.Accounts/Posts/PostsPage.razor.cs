using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
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
        var (today, text, all) = (Clock.Today, Text?.Trim() ?? "", Ended == "1");
        var posts = Db.Set<Post>().Where(p => all || p.Until == null || p.Until > today);
        if (text.Length > 0)
            posts = posts.Where(p => Db.Set<Account>().Any(a => a.Id == p.AccountId && (a.Name.Contains(text) || a.UserName == text))
                || Db.Set<Organisation>().Any(o => o.Id == p.OrganisationId && (o.Code == text || o.Name.Contains(text))));
        Lines = await PostLines.Of(Db, posts).Skip(Math.Max(0, Skip)).Take(PageSize + 1).ToListAsync(Http.RequestAborted);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = Address(Skip + PageSize);
    }

    private string Address(int skip) => $"/posts?text={Uri.EscapeDataString(Text ?? "")}&ended={Ended}&skip={skip}";
}
