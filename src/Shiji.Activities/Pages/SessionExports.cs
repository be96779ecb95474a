using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Shiji.Exports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>场次导出 — a day's sessions, who is on the list of one, what was judged of them, and what waits for an answer.</summary>
public static class SessionExports
{
    internal const string Sessions = "/sessions/export";
    internal const string Anomalies = "/anomalies/export";

    internal static string RosterOf(Guid session) => $"/sessions/{session}/export";

    internal static string AttendancesOf(Guid session) => $"/sessions/{session}/attendances/export";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var (read, list, review) = (new NeedsAttribute(Permission.ReadRecords), new NeedsAttribute(Permission.ExportLists), new NeedsAttribute(Permission.ReviewRecords));
        routes.MapGet(Sessions, SessionsAsync).RequireAuthorization(read, list);
        routes.MapGet("/sessions/{id:guid}/export", RosterAsync).RequireAuthorization(read, list);
        routes.MapGet("/sessions/{id:guid}/attendances/export", AttendancesAsync).RequireAuthorization(read, list);
        routes.MapGet(Anomalies, AnomaliesAsync).RequireAuthorization(review, list);
    }

    private static Task SessionsAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var day = DateOnly.TryParseExact(http.Request.Query["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) ? asked : clock.Today;
        var project = (string?)http.Request.Query["project"];
        var rows = string.IsNullOrWhiteSpace(project) ? db.Set<ActivitySession>().Where(s => s.Day == day).OrderBy(s => s.StartsAt).ThenBy(s => s.Id) : ProjectSession.Rows(db, project).OrderByDescending(s => s.Day).ThenByDescending(s => s.Id);
        return send.DoAsync(http, ExportedList.Of("场次", "activity_session",
        [
            new("活动", (SessionLine l) => l.Title, Width: 36),
            new("类别", l => l.Session.Category),
            new("项目", l => l.Session.Project),
            new("组织", l => l.Organisation, Width: 28),
            new("日期", l => l.Session.Day, ColumnKind.Day, 12),
            new("开始", l => Minute(clock, l.Session.StartsAt), Width: 18),
            new("结束", l => Minute(clock, l.Session.EndsAt), Width: 18),
            new("地点", l => l.Session.Place, Width: 28),
            new("名额", l => l.Session.Places, ColumnKind.Whole, 10),
            new("报名", l => l.Joined, ColumnKind.Whole, 10),
            new("到场", l => l.Present, ColumnKind.Whole, 10),
            new("现场计数", l => l.Session.Counted, ColumnKind.Whole, 10),
            new("状态", l => l.Session.StageAt(clock.UtcNow).Word()),
            new("场次编号", l => l.Session.Number, Width: 22),
        ], SessionLine.Of(db, rows).AsAsyncEnumerable()) with
        { Marks = [string.IsNullOrWhiteSpace(project) ? $"{day:yyyy-MM-dd}" : project], Filter = [string.IsNullOrWhiteSpace(project) ? ("日期", $"{day:yyyy-MM-dd}") : ("项目", project)] });
    }

    private static Task RosterAsync(Guid id, HttpContext http, ShijiDb db, SessionRoster roster, DistrictClock clock, SendList send) => OfOneAsync(id, http, db, async (session, title) =>
        await send.DoAsync(http, ExportedList.Of("到场名单", "activity_session",
        [
            new("人员编号", (RosterLine l) => l.Person, ColumnKind.Whole, 12),
            new("姓名", l => l.Name),
            new("岗位", l => l.Role),
            new("到达", l => Minute(clock, l.Arrived), Width: 18),
            new("离开", l => Minute(clock, l.Left), Width: 18),
            new("到离", l => l.Word, Width: 10),
        ], (await roster.OfAsync(id, http.RequestAborted)).ToAsyncEnumerable()) with
        { Masking = ExportedList.NamesMasked, SubjectId = id.ToString(), OrganisationId = session.OrganisationId, Marks = [title, $"{session.Day:yyyy-MM-dd}"] }));

    private static Task AttendancesAsync(Guid id, HttpContext http, ShijiDb db, DistrictClock clock, SendList send) => OfOneAsync(id, http, db, async (session, title) =>
    {
        var rows = await db.Set<Attendance>().AsNoTracking().Where(a => a.SessionId == id).OrderBy(a => a.PersonId).ThenBy(a => a.RecordedAt).ToListAsync(http.RequestAborted);
        var names = await db.MaskedNamesAsync([.. rows.Select(a => a.PersonId).OfType<int>().Distinct()], http.RequestAborted);
        await send.DoAsync(http, ExportedList.Of("参与记录", "attendance",
        [
            new("人员编号", (Attendance a) => a.PersonId, ColumnKind.Whole, 12),
            new("姓名", a => a.PersonId is { } person ? names.GetValueOrDefault(person, "已删除") : "同行"),
            new("到达", a => Minute(clock, a.ArrivedAt), Width: 18),
            new("离开", a => Minute(clock, a.LeftAt), Width: 18),
            new("建议分钟", a => a.Proposed, ColumnKind.Whole, 10),
            new("核定分钟", a => a.Minutes, ColumnKind.Whole, 10),
            new("依据", a => a.Evidence.Word(), Width: 10),
            new("状态", a => a.State.Word(), Width: 10),
            new("核定", a => a.ConfirmedBy),
            new("佐证", a => a.Proof, Width: 28),
        ], rows.ToAsyncEnumerable()) with
        { Masking = ExportedList.NamesMasked, SubjectId = id.ToString(), OrganisationId = session.OrganisationId, Marks = [title, $"{session.Day:yyyy-MM-dd}"] });
    });

    private static async Task AnomaliesAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var rows = await AnomalyLine.Waiting(db).ToListAsync(http.RequestAborted);
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.Anomaly.PersonId).OfType<int>().Distinct()], http.RequestAborted);
        await send.DoAsync(http, ExportedList.Of("异常", "anomaly",
        [
            new("日期", (WaitingAnomaly r) => r.Anomaly.Day, ColumnKind.Day, 12),
            new("活动", r => r.Title, Width: 36),
            new("开始", r => Minute(clock, r.StartsAt), Width: 18),
            new("人员编号", r => r.Anomaly.PersonId, ColumnKind.Whole, 12),
            new("姓名", r => r.Anomaly.PersonId is { } person ? names.GetValueOrDefault(person, "已删除") : "整场"),
            new("异常", r => r.Anomaly.Kind.Word()),
            new("所见", r => r.Anomaly.Facts, Width: 60),
        ], rows.ToAsyncEnumerable()) with
        { Masking = ExportedList.NamesMasked, Filter = [("结论", "待处理")] });
    }

    private static async Task OfOneAsync(Guid id, HttpContext http, ShijiDb db, Func<ActivitySession, string, Task> send)
    {
        if (await db.Set<ActivitySession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, http.RequestAborted) is not { } session)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await send(session, await db.Set<Activity>().Where(a => a.Id == session.ActivityId).Select(a => a.Title).SingleAsync(http.RequestAborted));
    }

    private static string? Minute(DistrictClock clock, DateTime? utc) => utc is { } at ? clock.LocalOf(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;
}
