using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shiji.Exports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>导出团费 — a month's sheets, and who owes several in a row, as workbooks.</summary>
public static class DuesExport
{
    internal const string Months = "/dues/export";
    internal const string Arrears = "/dues/arrears/export";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Months, MonthsAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadPeople));
        routes.MapGet(Arrears, ArrearsAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadPeople), new NeedsAttribute(Permission.ExportLists));
    }

    private static Task MonthsAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var asked = DuesList.Read(http.Request.Query, clock.Today);
        return send.DoAsync(http, ExportedList.Of("团费", "dues_month",
        [
            new("支部", (DuesRow r) => r.Branch, Width: 36),
            new("组织代码", r => r.Code, Width: 16),
            new("表", r => r.Sheet is null ? "没交表" : "已交表", Width: 10),
            new("应交（人）", r => r.Sheet?.Due, ColumnKind.Whole, 10),
            new("已交（人）", r => r.Paid, ColumnKind.Whole, 10),
            new("没交（人）", r => r.Sheet?.Unpaid, ColumnKind.Whole, 10),
            new("已交金额", r => r.Sheet is { } s ? DuesWords.Yuan(s.DueFen - s.UnpaidFen) : null, Width: 12),
        ], asked.AllAsync(db)) with
        { Marks = [Today(clock)], Filter = [.. asked.Words()] });
    }

    private static Task ArrearsAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var asked = ArrearsList.Read(http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("欠交团费", "arrears",
        [
            new("姓名", (ArrearsRow r) => r.Name, Width: 12),
            new("支部", r => r.Branch, Width: 36),
            new("没交的月数", r => r.Months, ColumnKind.Whole, 12),
            new("欠", r => DuesWords.Yuan(r.Fen), Width: 12),
            new("从哪天起", r => r.Arrears.Day, ColumnKind.Day, 12),
        ], asked.AllAsync(db, clock.Today)) with
        { Masking = ExportedList.NamesMasked, Marks = [Today(clock)], Filter = [("情形", asked.Level.Word())] });
    }

    private static string Today(DistrictClock clock) => clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
