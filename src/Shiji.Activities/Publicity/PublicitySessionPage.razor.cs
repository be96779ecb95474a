using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;

namespace Shiji.Activities;

/// <summary>一场的公示页 — who served how long, masked; and a way to say that it was otherwise.</summary>
public sealed partial class PublicitySessionPage
{
    [Parameter] public Guid Id { get; set; }

    private ActivitySession? Session { get; set; }

    private string Title { get; set; } = "";

    private string Organisation { get; set; } = "";

    private List<NoticedLine> Lines { get; set; } = [];

    [Inject] private ReadNotices Notices { get; set; } = null!;

    [Inject] private RaiseObjection Raise { get; set; } = null!;

    [SupplyParameterFromForm(Name = "line")] private string? Line { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    private string Here => $"/publicity/{Id}";

    protected override async Task OnInitializedAsync()
    {
        using (Db.ByProgram()) // shown to everybody
        {
            Session = await Db.Set<ActivitySession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, Cancel);
            if (Session is not null && await Db.Set<Activity>().Where(a => a.Id == Session.ActivityId && a.State != ActivityState.Draft && a.State != ActivityState.Submitted).Select(a => a.Title).SingleOrDefaultAsync(Cancel) is { } title)
                (Title, Organisation) = (title, await Db.Set<Organisation>().Where(o => o.Id == Session.OrganisationId).Select(o => o.ShortName ?? o.Name).SingleAsync(Cancel));
            else Session = null;
        }

        if (Session is null) Missing("没有这一场，或者还没有发布；请从时长公示里找。");
        else Lines = await Notices.LinesAsync(Id, Cancel);
    }

    private Task ObjectAsync() => DoAsync(() => Raise.DoAsync(Guid.TryParse(Line, out var line) ? line : default, Reason, Cancel), $"{Here}?done=1");
}
