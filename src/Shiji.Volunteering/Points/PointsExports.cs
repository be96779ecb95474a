using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Shiji.Exports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>点位与巡查导出 — points, inspections and rounds as workbooks, by the same queries as their pages.</summary>
public static class PointsExports
{
    internal const string Points = "/points/export";
    internal const string Inspections = "/inspections/export";
    internal const string Rounds = "/inspections/rounds/export";

    internal const string Kinds = "/points/kinds/export";

    private const string Names = "巡查人是办理人，不脱敏。";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Points, PointsAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords));
        routes.MapGet(Kinds, KindsAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords));
        routes.MapGet(Inspections, InspectionsAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords));
        routes.MapGet(Rounds, RoundsAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords));
        routes.MapGet("/inspections/rounds/{id:guid}/export", RoundAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords));
    }

    private static Task PointsAsync(HttpContext http, string? text, string? kind, string? closed, ShijiDb db, DistrictClock clock, SendList send) => send.DoAsync(http, ExportedList.Of("服务点位", "point",
    [
        new("编号", (PointLine l) => l.Point.Id, ColumnKind.Whole, 8),
        new("点位", l => l.Point.Name, Width: 24),
        new("类型", l => l.Point.Kind),
        new("管理组织", l => l.Organisation, Width: 24),
        new("地址", l => l.Point.Address, Width: 36),
        new("开放时间", l => l.Point.Hours, Width: 20),
        new("服务内容", l => l.Point.Services, Width: 28),
        new("常备物资", l => l.Point.Supplies, Width: 28),
        new("启用", l => l.Point.From, ColumnKind.Day, 12),
        new("停用", l => l.Point.Until, ColumnKind.Day, 12),
        new("最近巡查", l => l.LastInspected, ColumnKind.Day, 12),
        new("状态", l => l.StateOn(clock.Today)),
    ], PointList.Of(db, text, kind, closed == "1", 0, clock.Today).AsAsyncEnumerable()) with
    { Marks = [Chosen.Today(clock)], Filter = [.. Chosen.By("名称或地址", text), .. Chosen.By("类型", kind), ("范围", closed == "1" ? "包括已停用" : "开放的")] });

    private static Task KindsAsync(HttpContext http, ShijiDb db, SendList send) => send.DoAsync(http, ExportedList.Of("点位类型", "point_kind",
    [
        new("类型", (PointKindLine l) => l.Kind.Name, Width: 20),
        new("开放的点位", l => l.Points, ColumnKind.Whole, 10),
        new("状态", l => l.Kind.Stopped ? "停用" : "在用", Width: 8),
    ], PointKindLine.Of(db).AsAsyncEnumerable()));

    private static Task InspectionsAsync(HttpContext http, string? text, string? view, int? point, ShijiDb db, DistrictClock clock, SendList send) => send.DoAsync(http, ExportedList.Of("点位巡查", "inspection",
    [
        new("点位", (InspectionLine l) => l.Point, Width: 24),
        new("点位编号", l => l.Inspection.PointId, ColumnKind.Whole, 10),
        new("类型", l => l.Inspection.Kind),
        new("组织", l => l.Organisation, Width: 24),
        new("巡查日", l => l.Inspection.Day, ColumnKind.Day, 12),
        new("有标识", l => l.Inspection.Marked ? "有" : "没有"),
        new("有志愿者在岗", l => l.Inspection.Staffed ? "有" : "没有"),
        new("有台账", l => l.Inspection.Logged ? "有" : "没有"),
        new("问题", l => l.Inspection.Finding, Width: 36),
        new("整改期限", l => l.Inspection.DueOn, ColumnKind.Day, 12),
        new("整改日", l => l.Inspection.RepairedOn, ColumnKind.Day, 12),
        new("复查日", l => l.Inspection.RecheckedOn, ColumnKind.Day, 12),
        new("状态", l => l.StateOn(clock.Today)),
        new("巡查人", l => l.Inspection.Inspector),
    ], InspectionList.Of(db, text, view, point, null, clock.Today).AsAsyncEnumerable()) with
    { Masking = Names, Marks = [Chosen.Today(clock)], Filter = [.. Chosen.By("点位名称", text), ("范围", Array.Find(InspectionsPage.Views, v => v.Value == view)?.Text ?? "全部")] });

    private static async Task RoundsAsync(HttpContext http, RoundProgress progress, DistrictClock clock, SendList send) => await send.DoAsync(http, ExportedList.Of("巡查轮次", "inspection_round",
    [
        new("轮次", (RoundLine l) => l.Round.Name, Width: 24),
        new("起始日", l => l.Round.From, ColumnKind.Day, 12),
        new("截止日", l => l.Round.DueOn, ColumnKind.Day, 12),
        new("点位", l => l.Points, ColumnKind.Whole, 8),
        new("已看", l => l.Done, ColumnKind.Whole, 8),
        new("还没看", l => l.Points - l.Done, ColumnKind.Whole, 8),
    ], (await progress.ListAsync(http.RequestAborted)).ToAsyncEnumerable()) with
    { Marks = [Chosen.Today(clock)] });

    private static async Task RoundAsync(HttpContext http, Guid id, ShijiDb db, RoundProgress progress, SendList send)
    {
        if (await db.Set<InspectionRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, http.RequestAborted) is not { } round)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await send.DoAsync(http, ExportedList.Of("巡查轮次点位", "inspection_round",
        [
            new("点位", (RoundPlace p) => p.Point, Width: 24),
            new("点位编号", p => p.PointId, ColumnKind.Whole, 10),
            new("类型", p => p.Kind),
            new("组织", p => p.Organisation, Width: 24),
            new("看过的日子", p => p.SeenOn, ColumnKind.Day, 12),
            new("进度", p => p.SeenOn is null ? "还没有看" : "已看"),
        ], progress.Places(round).AsAsyncEnumerable()) with
        { Marks = [round.Name], Filter = [("轮次", round.Name)], SubjectId = $"{id}" });
    }
}
