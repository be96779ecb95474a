using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Accounts;

/// <summary>我的接口密钥页 — my keys, and a new one, shown once.</summary>
public sealed partial class MyKeysPage
{
    private static readonly List<Choice> Rights = [.. KeyRightWords.All.Select(r => new Choice(r.ToString(), r.Word()))];

    private List<KeyLine> Lines { get; set; } = [];

    private List<Choice> Posts { get; set; } = [];

    private int Most { get; set; }

    private string? Made { get; set; }

    private Refusal? Refused { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private Visit Visit { get; set; } = null!;

    [Inject] private MakeKey Making { get; set; } = null!;

    [Inject] private RevokeKey Revoking { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "post")] private string? Post { get; set; }

    [SupplyParameterFromForm(Name = "rights")] private string[]? Asked { get; set; }

    [SupplyParameterFromForm(Name = "days")] private string? Days { get; set; }

    private Recognised Who => Visit.Who!;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Posts = [.. Who.Posts.Where(p => p.Role.Kind == RoleKind.Business).Select(p => new Choice(p.Post.Id.ToString(), p.Word))];
        Most = KeyRules.Of(await Rules.OnAsync(Clock.Today, Http.RequestAborted)).Days;
        await ReadAsync();
    }

    private async Task MakeAsync()
    {
        var rights = (Asked ?? []).Aggregate(KeyRights.None, (all, one) => all | (Enum.TryParse<KeyRights>(one, out var right) ? right : KeyRights.None));
        _ = int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days);
        var made = await Making.DoAsync(Who.Account.Id, Name, Guid.TryParse(Post, out var post) ? post : default, rights, days, Http.RequestAborted);
        if (made.Ok) (Made, Name, Asked) = (made.Value.Secret, null, null);
        else (Refused, Http.Response.StatusCode) = (made.Refusal, StatusCodes.Status422UnprocessableEntity);
        await ReadAsync();
    }

    private async Task RevokeAsync(Guid id)
    {
        await Revoking.DoAsync(id, null, Http.RequestAborted);
        Navigation.NavigateTo("/account/keys");
    }

    private async Task ReadAsync() => Lines = await KeyLine.Of(Db, Db.Set<ApiKey>().Where(k => k.AccountId == Who.Account.Id)).ToListAsync(Http.RequestAborted);

    /// <summary>As I hold it; one beyond the reach of the post I wear now has no other name here.</summary>
    private string PostOf(KeyLine line) => Who.Posts.FirstOrDefault(p => p.Post.Id == line.Key.PostId)?.Word ?? (line.Post.Length > 0 ? line.Post : "已结束的岗位");

    private string Day(DateTime utc) => Clock.DayOf(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;
}
