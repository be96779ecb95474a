using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Shiji.Exports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Sheets.Books;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>活动导出 — the lists of this hall as workbooks, by the same queries as their pages.</summary>
public static class ActivityExports
{
    internal const string Activities = "/activities/export";

    internal const string Kinds = "/activities/kinds/export";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Activities, ActivitiesAsync).RequireAuthorization(new NeedsAttribute(Permission.ExportLists));
        routes.MapGet(Kinds, KindsAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords));
    }

    private static Task KindsAsync(HttpContext http, ShijiDb db, SendList send) => send.DoAsync(http, ExportedList.Of("活动种类", "activity_kind",
    [
        new("种类", (KindLine l) => l.Kind.Name, Width: 20),
        new("标识", l => l.Kind.Key, Width: 20),
        new("篇章", l => l.Kind.Group),
        new("类别", l => string.Join("、", l.Kind.CategoryList), Width: 36),
        new("怎么计人", l => l.Kind.Counts()),
        new("量词", l => l.Kind.SessionUnit, Width: 8),
        new("口径", l => l.Kind.Basis, Width: 60),
        new("活动", l => l.Activities, ColumnKind.Whole, 10),
        new("成行", l => l.Sessions, ColumnKind.Whole, 10),
        new("状态", l => l.Kind.Stopped ? "停用" : "在用", Width: 8),
    ], KindLine.Of(db).AsAsyncEnumerable()));

    private static Task ActivitiesAsync(HttpContext http, ShijiDb db, SendList send)
    {
        var filter = ActivityFilter.Read(http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("活动", "activity",
        [
            new("活动", (ActivityLine l) => l.Activity.Title, Width: 36),
            new("种类", l => l.Kind),
            new("类别", l => l.Activity.Category),
            new("组织", l => l.Organisation, Width: 28),
            new("首场", l => l.Activity.Day, ColumnKind.Day, 12),
            new("安排场次", l => l.Sessions, ColumnKind.Whole, 10),
            new("成行场次", l => l.Held, ColumnKind.Whole, 10),
            new("负责人", l => l.Activity.Leader),
            new("状态", l => l.Activity.State.Word()),
        ], ActivityLine.Of(db, filter.Of(db).AsNoTracking().OrderByDescending(a => a.Day).ThenByDescending(a => a.Id)).AsAsyncEnumerable()) with
        { Masking = "负责人是经办人，不脱敏。", Filter = [.. filter.Words] });
    }
}
