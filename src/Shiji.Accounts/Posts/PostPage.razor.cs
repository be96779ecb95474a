using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Accounts;

/// <summary>岗位详情页 — one post, and its end.</summary>
public sealed partial class PostPage
{
    private PostLine? Line { get; set; }

    private IEnumerable<Permission> Rights { get; set; } = [];

    private Refusal? Refused { get; set; }

    private string? Ended { get; set; }

    [Parameter] public Guid Id { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private EndPost Ending { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        if (Line is null) Http.Answer(StatusCodes.Status404NotFound);
    }

    private async Task EndAsync()
    {
        Refused = await Ending.DoAsync(Id, Reason, Http.RequestAborted);
        if (Refused is not null) Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await ReadAsync();
        if (Line is null) Ended = "这个岗位还没有开始，已经取消。";
    }

    private async Task ReadAsync()
    {
        Line = await PostLines.Of(Db, Db.Set<Post>().Where(p => p.Id == Id)).SingleOrDefaultAsync(Http.RequestAborted);
        if (Line is not null) Rights = (await Db.Set<Role>().SingleAsync(r => r.Key == Line.Post.RoleKey, Http.RequestAborted)).Rights.Order();
    }
}
