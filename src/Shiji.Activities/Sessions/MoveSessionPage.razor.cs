using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;

namespace Shiji.Activities;

/// <summary>改时间地点页</summary>
public sealed partial class MoveSessionPage
{
    [Parameter] public Guid Id { get; set; }

    private ActivitySession? Session { get; set; }

    private IReadOnlyDictionary<string, string> Values { get; set; } = new Dictionary<string, string>();

    [Inject] private PlanSession Plan { get; set; } = null!;

    private string Here => $"/sessions/{Id}/move";

    protected override async Task OnInitializedAsync()
    {
        Session = await Db.Set<ActivitySession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, Cancel);
        if (Session is null) Missing("没有这一场，或者不归您现在的岗位管；请从活动清单里找。");
        else
            Values = Http.Request.HasFormContentType
                ? SessionFields.Typed(Http.Request.Form)
                : SessionFields.Of(Session, await Db.Set<Organisation>().Where(o => o.Id == Session.PlaceId && o.Id != Session.OrganisationId).Select(o => o.Code).FirstOrDefaultAsync(Cancel), Clock);
    }

    private Task MoveAsync() => DoAsync(async () =>
    {
        var read = await new SessionFields(Directory).ReadAsync(Http.Request.Form, Cancel);
        return read.Ok ? await Plan.MoveAsync(Id, read.Value, Cancel) : read.Refusal;
    }, $"/sessions/{Id}");
}
