using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Shiji.Accounts;
using Shiji.Api;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>活动接口 — activities, sessions, who served, and hours handed in by another platform.</summary>
internal sealed class ActivityApi : ApiPart
{
    private const string Unit = "哪个组织和它的下级，代码或全称；不写就是岗位管的全部";

    public override void Map(IEndpointRouteBuilder api)
    {
        KeyNeed.Ask(api.MapGet("/activities", ActivitiesAsync), KeyRights.ReadActivities).Produces<PageOf<ActivityItem>>()
            .WithSummary("列活动").WithDescription("按日期新的在前，什么状态都有。").WithName("listActivities");
        KeyNeed.Ask(api.MapGet("/sessions", SessionsAsync), KeyRights.ReadActivities).Produces<PageOf<SessionItem>>()
            .WithSummary("列场次").WithDescription("按日期新的在前；held 的才计入。时间是本地时间。").WithName("listSessions");
        KeyNeed.Ask(api.MapGet("/sessions/{id}/attendances", AttendancesAsync), KeyRights.ReadActivities).Produces<PageOf<AttendanceItem>>()
            .WithSummary("一场的参与记录").WithDescription("姓名打码；inForce 的才计入。next 总是空，一页就是全部。").WithName("listAttendances");
        KeyNeed.Ask(api.MapPost("/sessions/{id}/attendances", HandInAsync), KeyRights.WriteHours).Accepts<HoursDraft>("application/json").Produces<HandedIn>(StatusCodes.Status201Created)
            .WithSummary("交时长").WithDescription("和导入文件一样的规则：先列为待核定，由别人核定、公示后才计入；佐证方式记为“导入”。一次交的要么全收，要么一条不收；items 里有一条不合规定就答 422，field 写明第几条的哪一栏。").WithName("addAttendances");
    }

    private static Task<IResult> ActivitiesAsync(
        [Description(Unit)] string? organisation, [Description("从哪天起，2022-05-04")] string? from, [Description("到哪天为止，2022-05-04")] string? to,
        [Description("每页几个，1 到 200，不写是 50")] string? limit, [Description("上一页给出的位置，用 next 时不用管它")] string? cursor,
        HttpRequest request, ShijiDb db, DatedPages pages, CancellationToken cancel) =>
        pages.TakeAsync(request, db.Set<Activity>(), organisation, a => a.Id, async rows =>
        {
            var units = await pages.UnitsAsync(rows.Select(a => a.OrganisationId), cancel);
            return (IReadOnlyList<ActivityItem>)rows.ConvertAll(a => new ActivityItem(a.Id, a.Day, units[a.OrganisationId], a.Kind, a.Category, a.Title, Words.Of(a.State), a.State.Word()));
        }, cancel);

    private static Task<IResult> SessionsAsync(
        [Description(Unit)] string? organisation, [Description("从哪天起，2022-05-04")] string? from, [Description("到哪天为止，2022-05-04")] string? to,
        [Description("每页几个，1 到 200，不写是 50")] string? limit, [Description("上一页给出的位置，用 next 时不用管它")] string? cursor,
        HttpRequest request, ShijiDb db, DatedPages pages, DistrictClock clock, CancellationToken cancel) =>
        pages.TakeAsync(request, db.Set<ActivitySession>(), organisation, s => s.Id, async rows =>
        {
            var units = await pages.UnitsAsync(rows.Select(s => s.OrganisationId), cancel);
            var ids = rows.Select(s => s.ActivityId).Distinct().ToList();
            var titles = await db.Set<Activity>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title, cancel);
            return (IReadOnlyList<SessionItem>)rows.ConvertAll(s => new SessionItem(s.Id, s.ActivityId, titles.GetValueOrDefault(s.ActivityId, ""), s.Day, units[s.OrganisationId], s.Kind, s.Category, s.Number, clock.Written(s.StartsAt), clock.Written(s.EndsAt), s.Place, s.Places, s.Counted, Words.Of(s.State), s.StageAt(clock.UtcNow).Word()));
        }, cancel);

    private static async Task<IResult> AttendancesAsync([Description("场次的 id")] Guid id, ShijiDb db, DistrictClock clock, CancellationToken cancel)
    {
        var found = await db.SessionAsync(id, Permission.ReadRecords, cancel);
        if (!found.Ok) return Problem.Of(found.Refusal, StatusCodes.Status404NotFound);
        var rows = await db.Set<Attendance>().AsNoTracking().Where(a => a.SessionId == id).OrderBy(a => a.PersonId).ThenBy(a => a.RecordedAt).ToListAsync(cancel);
        var names = await db.MaskedNamesAsync([.. rows.Select(a => a.PersonId).OfType<int>().Distinct()], cancel);
        return Results.Ok(new PageOf<AttendanceItem>(rows.ConvertAll(a => new AttendanceItem(
            a.Id, a.PersonId, a.PersonId is { } person ? names.GetValueOrDefault(person, "已删除") : "同行", a.Proposed, a.Minutes, a.ArrivedAt is { } at ? clock.Written(at) : null, a.LeftAt is { } left ? clock.Written(left) : null,
            Words.Of(a.State), a.State.Word(), Words.Of(a.Evidence), a.Evidence.Word())), null));
    }

    private static Task<IResult> HandInAsync([Description("场次的 id")] Guid id, HttpContext http, TakePosted posted, HandInHours hand, CancellationToken cancel) =>
        posted.DoAsync<HoursDraft, HandedIn>(http, draft => hand.DoAsync(id, draft.Items ?? [], cancel), cancel);
}
