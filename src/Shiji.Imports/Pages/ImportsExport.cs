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

    private static async Task DoAsync(HttpContext http, ShijiDb db, KindReader kinds, DistrictClock clock, SendList send)
    {
        var names = (await kinds.AllAsync(http.RequestAborted)).ToDictionary(k => k.Key, k => k.Name);
        await send.DoAsync(http, ExportedList.Of("导入清单", "import_run",
        [
            new("文件", (RunLine l) => l.Run.FileName, Width: 28),
            new("种类", l => names.GetValueOrDefault(l.Run.Kind, l.Run.Kind), Width: 20),
            new("状态", l => l.Run.Word(l.Job)),
            new("读到行数", l => l.Run.Read, ColumnKind.Whole, 10),
            new("新增行数", l => l.Run.Fresh, ColumnKind.Whole, 10),
            new("有问题行数", l => l.Run.Refused, ColumnKind.Whole, 10),
            new("已有行数", l => l.Run.There, ColumnKind.Whole, 10),
            new("结果", l => RunList.Said(l.Run, l.Job), Width: 40),
            new("经办", l => l.Run.Who),
            new("上传", l => clock.LocalOf(l.Run.UploadedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
        ], RunList.WithJobs(db).AsAsyncEnumerable()) with
        { Marks = [clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] });
    }
}
