using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Access;

namespace Shiji.Accounts;

/// <summary>谁能看到页 — everybody whose post reaches the unit I work in.</summary>
public sealed partial class WhoSeesPage
{
    private IReadOnlyList<Seer> Seers { get; set; } = [];

    [Inject] private Visit Visit { get; set; } = null!;

    [Inject] private SeerReader Reader { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private string Place => Visit.Who!.Posts.FirstOrDefault(p => p.Post.Id == Visit.Who.Actor.PostId)?.Organisation ?? "我的岗位所在组织";

    protected override async Task OnInitializedAsync() => Seers = await Reader.OfAsync(Visit.Who!.Actor.Places.Node, Http.RequestAborted);

    private static string Has(Seer seer, Permission permission) => seer.Rights.Contains(permission) ? "能" : "不能";
}
