using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Shiji.Activities;

/// <summary>修改活动页</summary>
public sealed partial class EditActivityPage
{
    [Parameter] public Guid Id { get; set; }

    private ActivityPlan? Plan { get; set; }

    private ActivityKind? Kind { get; set; }

    private List<ActivityProject> Projects { get; set; } = [];

    private string? Partners { get; set; }

    private int _organisation;

    [Inject] private DraftActivity Draft { get; set; } = null!;

    private string Here => $"/activities/{Id}/edit";

    protected override async Task OnInitializedAsync()
    {
        if (await Db.Set<Activity>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Cancel) is not { } activity)
        {
            Missing("没有这个活动，或者不归您现在的岗位管；请从活动清单里找。");
            return;
        }

        _organisation = activity.OrganisationId;
        Kind = await Db.Set<ActivityKind>().AsNoTracking().SingleAsync(k => k.Key == activity.Kind, Cancel);
        Projects = [.. (await ActivityProject.AllAsync(Db, Cancel)).Where(p => p.RunsOn(Clock.Today) || p.Code == activity.Project)];
        (Plan, Partners) = Http.Request.HasFormContentType
            ? (ActivityFields.Of(Http.Request.Form), Http.Request.Form["partners"].ToString())
            : (ActivityPlan.Of(activity), string.Join('\n', await Db.HostNamesAsync(Id, Cancel)));
    }

    private Task ChangeAsync() => DoAsync(async () =>
    {
        var read = await new ActivityFields(Directory).ReadAsync(Http.Request.Form, _organisation, Cancel);
        return read.Ok ? await Draft.ChangeAsync(Id, read.Value, Cancel) : read.Refusal;
    }, $"/activities/{Id}");
}
