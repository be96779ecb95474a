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

/// <summary>项目导出 — projects and the movements of one as workbooks, by the same queries as their pages.</summary>
public static class ProjectsExports
{
    internal const string Projects = "/projects/export";

    internal const string Goods = "/projects/goods/export";

    private const string Names = "记账人和复点人是办理人，不脱敏；来源和去向照账写。";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Projects, ProjectsAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords));
        routes.MapGet(Goods, GoodsAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords));
        // A donor may be a person.
        routes.MapGet("/projects/{code}/export", MovementsAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords), new NeedsAttribute(Permission.ExportLists));
    }

    private static Task ProjectsAsync(HttpContext http, string? text, ShijiDb db, DistrictClock clock, SendList send) => send.DoAsync(http, ExportedList.Of("公益项目", "project",
    [
        new("项目", (ProjectLine l) => l.Project.Name, Width: 24),
        new("代码", l => l.Project.Code),
        new("牵头组织", l => l.Keeper, Width: 24),
        new("起", l => l.Project.From, ColumnKind.Day, 12),
        new("进出笔数", l => l.Movements, ColumnKind.Whole, 10),
        new("开放图书室", l => l.Rooms, ColumnKind.Whole, 10),
    ], ProjectList.Of(db, text).AsAsyncEnumerable()) with
    { Marks = [Chosen.Today(clock)], Filter = [.. Chosen.By("项目名称或代码", text)] });

    private static Task GoodsAsync(HttpContext http, ShijiDb db, SendList send) => send.DoAsync(http, ExportedList.Of("物资品种", "goods_kind",
    [
        new("品种", (GoodsKindLine l) => l.Kind.Name, Width: 20),
        new("单位", l => l.Kind.Unit, Width: 8),
        new("进出笔数", l => l.Movements, ColumnKind.Whole, 10),
        new("状态", l => l.Kind.Stopped ? "停用" : "在用", Width: 8),
    ], GoodsKindLine.Of(db).AsAsyncEnumerable()));

    private static Task MovementsAsync(HttpContext http, string code, string? direction, string? view, ShijiDb db, DistrictClock clock, SendList send) => send.DoAsync(http, ExportedList.Of("物资进出", "goods_movement",
    [
        new("日期", (MovementLine l) => l.Movement.Day, ColumnKind.Day, 12),
        new("品种", l => l.Movement.Goods),
        new("方向", l => l.Movement.Title()),
        new("数量", l => l.Movement.Quantity, ColumnKind.Whole, 10),
        new("单位", l => l.Unit, Width: 8),
        new("来源或去向", l => l.Movement.Party, Width: 28),
        new("批次", l => l.Movement.Batch),
        new("组织", l => l.Organisation, Width: 24),
        new("状态", l => l.Movement.State.Word()),
        new("记账", l => l.Movement.RecordedBy),
        new("复点", l => l.Movement.CountedBy),
        new("原因", l => l.Movement.Reason, Width: 28),
    ], ProjectList.Movements(db, code, direction, view, null).AsAsyncEnumerable()) with
    { Masking = Names, Marks = [code, Chosen.Today(clock)], SubjectId = code, Filter = [("项目", code), ("方向", direction switch { "in" => "入库", "out" => "出库", _ => "全部" }), ("状态", view == "waiting" ? "待复点" : "全部")] });
}
