using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Shiji.Activities;

/// <summary>签到台打印页 — a poster that leads a camera to the gate, where the code of the half minute is still asked for; and the paper sheet, an equal road. Names on it are masked: it lies open.</summary>
public sealed partial class StationPage
{
    private const int Most = 150;
    private const int Spare = 10;

    [Parameter] public Guid Id { get; set; }

    private ActivitySession? Session { get; set; }

    private string Title { get; set; } = "";

    private int Seconds { get; set; }

    private List<RosterLine> Joined { get; set; } = [];

    [Inject] private Gates Gates { get; set; } = null!;

    [Inject] private SessionRoster Roster { get; set; } = null!;

    private string Short => $"{Http.Request.Host}/check-in/{Id:N}";

    private string Address => $"{Http.Request.Scheme}://{Short}";

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Session = await Db.Set<ActivitySession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, Cancel);
        if (Session is null)
        {
            Missing("没有这一场，或者不归您现在的岗位管。");
            return;
        }

        Title = await Db.Set<Activity>().Where(a => a.Id == Session.ActivityId).Select(a => a.Title).SingleOrDefaultAsync(Cancel) ?? "";
        Seconds = (await Gates.OfAsync(Db, Id, Cancel))!.Seconds;
        Joined = [.. (await Roster.OfAsync(Id, Cancel)).Where(l => l.SignUp?.State == SignUpState.Joined).OrderBy(l => l.Person).Take(Most)];
    }
}
