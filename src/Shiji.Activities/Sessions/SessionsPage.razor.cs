using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Activities;

/// <summary>场次日页 — a day's sessions within reach, and what waits for judgement.</summary>
public sealed partial class SessionsPage
{
    private const int Most = 300;
    private const int MostWaiting = 30;

    private DateOnly Day { get; set; }

    private List<SessionLine> Lines { get; set; } = [];

    private List<SessionLine> Waiting { get; set; } = [];

    private ActivityProject? Project { get; set; }

    private bool MayPlan => Project?.RunsOn(Clock.Today) == true && May(Permission.WriteRecords);

    private bool More { get; set; }

    [SupplyParameterFromQuery(Name = "day")] private string? Asked { get; set; }

    [SupplyParameterFromQuery(Name = "project")] private string? OfProject { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (!string.IsNullOrWhiteSpace(OfProject))
        {
            Project = (await ActivityProject.AllAsync(Db, Cancel)).FirstOrDefault(p => p.Code == OfProject);
            if (Project is not null) return;
        }

        Day = DateOnly.TryParseExact(Asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Clock.Today;
        var (on, now) = (Day, Clock.UtcNow);
        Lines = await LinesAsync(Db.Set<ActivitySession>().Where(s => s.Day == on).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Take(Most));
        Waiting = await LinesAsync(Db.Set<ActivitySession>().Where(s => s.State <= SessionState.Reported && s.EndsAt < now
            && (s.State == SessionState.Reported || Db.Set<CheckIn>().Any(c => c.SessionId == s.Id))
            && !Db.Set<Attendance>().Any(a => a.SessionId == s.Id && a.State == AttendanceState.Noticed)).OrderBy(s => s.Day).ThenBy(s => s.Id).Take(MostWaiting + 1));
        More = Waiting.Count > MostWaiting;
        if (More) Waiting.RemoveAt(MostWaiting);
    }

    private string? ExportHref => May(Permission.ExportLists) ? string.Create(CultureInfo.InvariantCulture, $"{SessionExports.Sessions}?day={Day:yyyy-MM-dd}") : null;

    private static string At(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"/sessions?day={day:yyyy-MM-dd}");

    private Task<List<SessionLine>> LinesAsync(IQueryable<ActivitySession> sessions) => SessionLine.Of(Db, sessions).ToListAsync(Cancel);
}

/// <summary>场次的一行</summary>
public sealed record SessionLine(ActivitySession Session, string Title, string Organisation, int Joined, int Present)
{
    internal static IQueryable<SessionLine> Of(ShijiDb db, IQueryable<ActivitySession> sessions) =>
        from s in sessions.AsNoTracking()
        join a in db.Set<Activity>() on s.ActivityId equals a.Id
        join o in db.Set<Organisation>() on s.OrganisationId equals o.Id
        select new SessionLine(s, a.Title, o.ShortName ?? o.Name, db.Set<SignUp>().Count(u => u.SessionId == s.Id && u.State == SignUpState.Joined),
            db.Set<CheckIn>().Where(c => c.SessionId == s.Id).Select(c => c.PersonId).Distinct().Count());
}
