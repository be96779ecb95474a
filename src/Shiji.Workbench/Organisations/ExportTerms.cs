using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shiji.Exports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>导出届期 — the list of the page as a workbook.</summary>
public static class ExportTerms
{
    internal const string Address = "/organisations/terms/export";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Address, DoAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords));

    private static async Task DoAsync(HttpContext http, ShijiDb db, DistrictClock clock, RuleReader rules, SendList send)
    {
        var asked = TermList.Read(http.Request.Query);
        var warn = (int)(await rules.OnAsync(clock.Today, http.RequestAborted)).Of(TermRules.WarnDays, 0);
        await send.DoAsync(http, ExportedList.Of("届期", "office_term",
        [
            new("组织代码", (TermLine l) => l.Code, Width: 16),
            new("组织", l => l.Name, Width: 36),
            new("类型", l => l.Type.Word(), Width: 12),
            new("这一届从", l => l.Term?.Day, ColumnKind.Day, 12),
            new("由来", l => l.Term?.Start.Word(), Width: 12),
            new("届满日", l => l.Term?.EndsOn, ColumnKind.Day, 12),
            new("延期到", l => l.Term?.PostponedTo, ColumnKind.Day, 12),
            new("批复文号", l => l.Term?.Document, Width: 20),
            new("状态", l => l.Standing?.Word() ?? "没有登记", Width: 12),
        ], asked.AllAsync(db, clock.Today, warn)) with
        { Marks = [clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], Filter = [.. asked.Words()] });
    }
}
