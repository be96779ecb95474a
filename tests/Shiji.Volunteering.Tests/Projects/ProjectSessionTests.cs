using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Volunteering.Tests.Projects;

/// <summary>Sessions of a charity project are counted as its own, whatever their kind.</summary>
public sealed class ProjectSessionTests
{
    private const string Code = "XLXT";

    [Theory, OnEachDatabase]
    public async Task A_session_held_for_a_project_is_counted_under_it(Database database)
    {
        await using var district = await OpenAsync(database);
        var (officer, session) = await PlannedAsync(district, "league.class", Code);
        var (_, other) = await PlannedAsync(district, "league.class", null);
        foreach (var (each, people) in new[] { (session, 40), (other, 7) })
        {
            Assert.Null(await district.DoAsync((CountTurnout c) => c.ReportAsync(each.Id, people), officer));
            Assert.Null(await district.DoAsync((CountTurnout c) => c.AcceptAsync(each.Id), district.Secretary));
        }

        var (by, lecture) = await PlannedAsync(district, "lecture", Code);
        Assert.Null(await district.DoAsync((CallRoll c) => c.DoAsync(lecture.Id, 1, leaves: false), by));
        district.District.Time.Now = lecture.EndsAt;
        Assert.Null(await district.DoAsync((CallRoll c) => c.DoAsync(lecture.Id, 1, leaves: true), by));
        district.District.Time.Now = lecture.EndsAt.AddHours(1);
        Assert.Null(await district.DoAsync((ProposeAttendances p) => p.DoAsync(lecture.Id), by));
        var row = Assert.Single(await district.SeeAsync(db => db.Set<Attendance>().AsNoTracking().Where(a => a.SessionId == lecture.Id).ToListAsync()));
        Assert.Equal(Code, row.Project);
        Assert.Null(await district.DoAsync((ConfirmAttendances c) => c.DoAsync(lecture.Id, [new(row.Id, true)]), district.Secretary));

        await district.District.OpenCatalogueAsync();
        await district.District.RefreshAsync();
        Task<long?> Of(string key) => district.District.FigureAsync($"{key}[project={Code}]", District.Root, "2023-03");
        Assert.Equal((2L, 1L, 40L), (await Of("activity.session"), await Of("activity.turn"), await Of("activity.counted")));
        await district.ProvedAsync("2023-03");
        Line.Refused("project", await ChangeAsync(district, officer, session, null)); // what was held for it stays with it
        Line.Refused("project", await ChangeAsync(district, by, lecture, null));
    }

    [Theory, OnEachDatabase]
    public async Task An_activity_is_given_a_project_that_runs_and_its_sessions_follow_until_one_is_held(Database database)
    {
        await using var district = await OpenAsync(database);
        Line.Refused("project", (await DraftAsync(district, "league.class", "NONE")).Made.Refusal);
        var (officer, session) = await PlannedAsync(district, "league.class", null);
        Assert.Null(await ChangeAsync(district, officer, session, Code));
        Assert.Equal(Code, await ProjectOfAsync(district, session));
        Assert.Null(await ChangeAsync(district, officer, session, null));
        Assert.Null(await ProjectOfAsync(district, session));
        Assert.Null(await ChangeAsync(district, officer, session, Code));

        await district.SeeAsync(async db =>
        {
            (await db.Set<Project>().SingleAsync(p => p.Code == Code)).Until = district.District.Clock.Today;
            return await db.SaveChangesAsync();
        });
        var ended = (await DraftAsync(district, "league.class", Code)).Made.Refusal;
        Line.Refused("project", ended);
        Assert.Contains("已经结束", ended!.Message, StringComparison.Ordinal);
        Line.Refused("project", (await district.DoAsync((CopyActivity c) => c.DoAsync(session.ActivityId, district.District.Clock.Today.AddDays(3)), officer)).Refusal);
        Assert.Null(await ChangeAsync(district, officer, session, Code)); // what it has, it keeps
        Assert.Null((await district.DoAsync((PlanSession p) => p.AddAsync(session.ActivityId, At(district)), officer)).Refusal);
        var later = await district.DoAsync((StartProject v) => v.DoAsync(district.Here, "later", "以后的项目", null, district.District.Clock.Today.AddDays(9)), district.Secretary);
        Assert.Contains("还没有开始", (await DraftAsync(district, "league.class", later.Value!.Code)).Made.Refusal!.Message, StringComparison.Ordinal);
    }

    private static async Task<StaffedDistrict> OpenAsync(Database database)
    {
        var district = await Line.OpenAsync(database);
        Assert.Null((await district.DoAsync((StartProject v) => v.DoAsync(district.Here, Code, "心理学堂", null, new(2022, 1, 1)), district.Secretary)).Refusal);
        return district;
    }

    private static async Task<(Actor Officer, Outcome<Activity> Made)> DraftAsync(StaffedDistrict district, string kind, string? project)
    {
        var officer = await district.PostAsync(district.Here, "officer");
        return (officer, await district.DoAsync((DraftActivity d) => d.DoAsync(new(kind, null, "第一讲", district.Here) { Project = project }), officer));
    }

    private static async Task<(Actor Officer, ActivitySession Session)> PlannedAsync(StaffedDistrict district, string kind, string? project)
    {
        var (officer, made) = await DraftAsync(district, kind, project);
        Assert.Null(made.Refusal);
        var added = await district.DoAsync((PlanSession p) => p.AddAsync(made.Value!.Id, At(district)), officer);
        Assert.Null(added.Refusal);
        Assert.Equal(project, added.Value!.Project);
        Assert.Null(await district.DoAsync((PublishActivity p) => p.SubmitAsync(made.Value!.Id), officer));
        return (officer, added.Value);
    }

    /// <summary>Begun a little while ago.</summary>
    private static SessionPlan At(StaffedDistrict district)
    {
        var now = district.District.Clock.LocalOf(district.District.Clock.UtcNow);
        return new(now.AddMinutes(-5), now.AddHours(1), "教室");
    }

    private static async Task<Refusal?> ChangeAsync(StaffedDistrict district, Actor officer, ActivitySession session, string? project)
    {
        var activity = await district.SeeAsync(db => db.Set<Activity>().AsNoTracking().SingleAsync(a => a.Id == session.ActivityId));
        return await district.DoAsync((DraftActivity d) => d.ChangeAsync(activity.Id, ActivityPlan.Of(activity) with { Project = project }), officer);
    }

    private static Task<string?> ProjectOfAsync(StaffedDistrict district, ActivitySession session) =>
        district.SeeAsync(db => db.Set<ActivitySession>().Where(s => s.Id == session.Id).Select(s => s.Project).SingleAsync());
}
