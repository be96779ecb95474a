using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Shiji.Exports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>抽查导出 — every draw, and the list of one.</summary>
public static class AuditExports
{
    internal const string Audits = "/audits/export";

    internal static string LinesOf(Guid audit) => $"/audits/{audit}/export";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var (review, list) = (new NeedsAttribute(Permission.ReviewRecords), new NeedsAttribute(Permission.ExportLists));
        routes.MapGet(Audits, AuditsAsync).RequireAuthorization(review, list);
        routes.MapGet("/audits/{id:guid}/export", LinesAsync).RequireAuthorization(review, list);
    }

    private static Task AuditsAsync(HttpContext http, ShijiDb db, SendList send) => send.DoAsync(http, ExportedList.Of("时长抽查", "audit",
    [
        new("种子", (AuditSummary l) => l.Audit.Seed, Width: 36),
        new("范围", l => l.Organisation, Width: 28),
        new("种类", l => l.Kind),
        new("起", l => l.Audit.From, ColumnKind.Day, 12),
        new("止", l => l.Audit.Until.AddDays(-1), ColumnKind.Day, 12),
        new("总体", l => l.Audit.Population, ColumnKind.Whole, 10),
        new("抽中", l => l.Audit.Size, ColumnKind.Whole, 10),
        new("已查", l => l.Done, ColumnKind.Whole, 10),
        new("不符", l => l.Wrong, ColumnKind.Whole, 10),
        new("抽取日", l => l.Audit.Day, ColumnKind.Day, 12),
        new("抽取人", l => l.Audit.DrawnBy),
        new("备注", l => l.Audit.Note, Width: 28),
        new("总体指纹", l => l.Audit.Digest, Width: 66),
    ], AuditSummary.Of(db, db.Set<Audit>().OrderByDescending(a => a.Day).ThenByDescending(a => a.Id)).AsAsyncEnumerable()) with
    { Masking = "抽取人是经办人，不脱敏。" });

    private static async Task LinesAsync(Guid id, HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        if (await db.Set<Audit>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, http.RequestAborted) is not { } audit)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var rows = await AuditRow.OfAsync(db, db.Set<AuditLine>().Where(l => l.AuditId == id), http.RequestAborted);
        await send.DoAsync(http, ExportedList.Of("抽查名单", "audit",
        [
            new("序号", (AuditRow r) => r.Line.Ordinal, ColumnKind.Whole, 8),
            new("人员编号", r => r.Attendance.PersonId, ColumnKind.Whole, 12),
            new("姓名", r => r.Name),
            new("活动", r => r.Title, Width: 36),
            new("组织", r => r.Organisation, Width: 28),
            new("日期", r => r.Attendance.Day, ColumnKind.Day, 12),
            new("核定分钟", r => r.Attendance.Minutes, ColumnKind.Whole, 10),
            new("依据", r => r.Attendance.Evidence.Word(), Width: 10),
            new("核定", r => r.Confirmed),
            new("结果", r => r.Line.Result.Word(), Width: 10),
            new("查到的", r => r.Line.Found, Width: 36),
            new("查的人", r => r.Line.CheckedBy),
            new("查的时间", r => r.Line.CheckedAt is { } at ? clock.LocalOf(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null, Width: 18),
            new("现在", r => r.Attendance.State.Word(), Width: 10),
            new("记录编号", r => r.Attendance.Id.ToString(), Width: 38),
        ], rows.ToAsyncEnumerable()) with
        { Masking = ExportedList.NamesMasked, SubjectId = id.ToString(), OrganisationId = audit.OrganisationId, Marks = [audit.Seed], Filter = [("种子", audit.Seed), ("总体指纹", audit.Digest)] });
    }
}
