using System.Globalization;
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

namespace Shiji.Imports;

/// <summary>导出导入清单 — the imports within reach as a workbook, by the same query as their page.</summary>
public static class ImportsExport
{
    internal const string Path = "/imports/export";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, DoAsync).RequireAuthorization(new NeedsAttribute(Permission.ImportFiles));

    private static async Task DoAsync(HttpContext http, ShijiDb db, KindReader kinds, ImportBoard board, DistrictClock clock, SendList send)
    {
        var names = (await kinds.AllAsync(http.RequestAborted)).ToDictionary(k => k.Key, k => k.Name);
        await send.DoAsync(http, ExportedList.Of("导入清单", "import_run",
        [
            new("文件", (ImportRun r) => r.FileName, Width: 28),
            new("种类", r => names.GetValueOrDefault(r.Kind, r.Kind), Width: 20),
            new("状态", r => RunList.State(r, board, clock.UtcNow)),
            new("读到行数", r => r.Read, ColumnKind.Whole, 10),
            new("新增行数", r => r.Fresh, ColumnKind.Whole, 10),
            new("有问题行数", r => r.Refused, ColumnKind.Whole, 10),
            new("已有行数", r => r.There, ColumnKind.Whole, 10),
            new("结果", RunList.Said, Width: 40),
            new("经办", r => r.Who),
            new("上传", r => clock.LocalOf(r.UploadedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
        ], RunList.Of(db).AsAsyncEnumerable()) with
        { Marks = [clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] });
    }
}
