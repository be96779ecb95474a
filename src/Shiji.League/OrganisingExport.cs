using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shiji.Exports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>导出组织工作 — targets with their progress, and what numbers of members say, as workbooks.</summary>
public static class OrganisingExport
{
    internal const string Targets = "/organisations/targets/export";
    internal const string Sizes = "/organisations/sizes/export";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Targets, TargetsAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadFigures));
        routes.MapGet(Sizes, SizesAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords));
    }

    private static async Task TargetsAsync(HttpContext http, ReadTargets read, DistrictClock clock, SendList send)
    {
        var year = int.TryParse(http.Request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is > 2000 and < 3000 ? asked : clock.Today.Year;
        var lines = await read.LinesAsync(year, http.RequestAborted);
        await send.DoAsync(http, ExportedList.Of("两新建团", "build_target",
        [
            new("组织", (TargetLine l) => l.Name, Width: 28),
            new("指标", l => l.Target, ColumnKind.Whole, 8),
            new("新增", l => l.Entered, ColumnKind.Whole, 8),
            new("完成率", l => TargetsPage.Percent(l.Done), Width: 10),
            new("期初", l => l.Opening, ColumnKind.Whole, 8),
            new("口径调整", l => l.ByRule, ColumnKind.Whole, 10),
            new("净转出和撤销", l => l.Left, ColumnKind.Whole, 10),
            new("期末", l => l.Closing, ColumnKind.Whole, 8),
            new("占全部", l => TargetsPage.Percent(l.Share), Width: 10),
            new("空白社区", l => l.Blank, ColumnKind.Whole, 10),
        ], lines.ToAsyncEnumerable()) with
        { Marks = [Today(clock)], Filter = [("年度", $"{year}")] });
    }

    private static async Task SizesAsync(HttpContext http, ReadSizes read, DistrictClock clock, SendList send)
    {
        var (finding, unit) = (Enum.TryParse<SizeFinding>(http.Request.Query["finding"], out var f) && Enum.IsDefined(f) ? f : (SizeFinding?)null, http.Request.Query["unit"].ToString().Trim());
        var lines = await read.DoAsync(finding, unit, http.RequestAborted);
        await send.DoAsync(http, ExportedList.Of("人数检查", "size",
        [
            new("组织代码", (SizeLine l) => l.Code, Width: 16),
            new("组织", l => l.Name, Width: 36),
            new("类型", l => l.Type.Word(), Width: 12),
            new("团员", l => l.Members, ColumnKind.Whole, 8),
            new("情形", l => l.Finding.Word(), Width: 14),
            new("从哪天起", l => l.Since, ColumnKind.Day, 12),
            new("可以怎么办", l => l.Finding.Advice(l.Type), Width: 36),
        ], lines.ToAsyncEnumerable()) with
        { Marks = [Today(clock)], Filter = [.. new[] { ("情形", finding?.Word() ?? ""), ("组织", unit) }.Where(w => w.Item2.Length > 0)] });
    }

    private static string Today(DistrictClock clock) => clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
