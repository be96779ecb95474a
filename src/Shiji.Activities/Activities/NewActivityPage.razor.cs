using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Shiji.Activities;

/// <summary>安排活动页</summary>
public sealed partial class NewActivityPage
{
    private ActivityPlan Plan => Http.Request.HasFormContentType ? ActivityFields.Of(Http.Request.Form) : new(Kind, null, null, 0) { Project = Project };

    private List<ActivityKind> Kinds { get; set; } = [];

    private List<ActivityProject> Projects { get; set; } = [];

    private string Own { get; set; } = "";

    [Inject] private DraftActivity Draft { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "project")] private string? Project { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Kinds = await Db.Set<ActivityKind>().AsNoTracking().Where(k => !k.Stopped).OrderBy(k => k.Ordinal).ThenBy(k => k.Id).ToListAsync(Cancel);
        Projects = [.. (await ActivityProject.AllAsync(Db, Cancel)).Where(p => p.RunsOn(Clock.Today))];
        Own = (await Directory.HomeAsync(Cancel))?.Code ?? "";
    }

    private string? Typed(string field) => Http.Request.HasFormContentType ? Http.Request.Form[field].ToString() : null;

    private async Task DraftAsync()
    {
        Activity? made = null;
        await DoAsync(async () =>
        {
            var read = await new ActivityFields(Directory).ReadAsync(Http.Request.Form, null, Cancel);
            if (!read.Ok) return read.Refusal;
            var drafted = await Draft.DoAsync(read.Value, Cancel);
            made = drafted.Value;
            return drafted.Refusal;
        }, () => $"/activities/{made!.Id}/sessions/new");
    }
}
