using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>我的账号页 — my posts, which one I work in, and where I am signed in.</summary>
public sealed partial class MyAccountPage
{
    private Recognised Who => Visit.Who!;

    private Refusal? Refused { get; set; }

    private List<Session> Sessions { get; set; } = [];

    [Inject] private Visit Visit { get; set; } = null!;

    [Inject] private SessionDesk Desk { get; set; } = null!;

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync() =>
        Sessions = await Db.Set<Session>().AsNoTracking().Where(s => s.AccountId == Who.Account.Id && s.EndedAt == null).OrderByDescending(s => s.SeenAt).ToListAsync(Http.RequestAborted);

    private async Task WearAsync(Guid post)
    {
        var held = Who.Posts.FirstOrDefault(p => p.Post.Id == post);
        if (held is null)
        {
            Refused = "这个岗位已经结束。";
            return;
        }

        await Desk.WearAsync(Who.Session.Id, post, Http.RequestAborted);
        Navigation.NavigateTo(held.Role.Rights.Contains(Permission.ReadFigures) ? "/" : "/account");
    }

    private async Task EndAsync(Guid session)
    {
        if (Sessions.Exists(s => s.Id == session)) await Desk.EndAsync(session, "本人在别处让它退出", Http.RequestAborted);
        Navigation.NavigateTo("/account");
    }

    private string Minute(DateTime utc) => Clock.LocalOf(utc).ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
