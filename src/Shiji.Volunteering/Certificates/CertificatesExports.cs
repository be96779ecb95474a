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

/// <summary>凭据导出 — the list as a workbook, by the same query as its page and masked as it is.</summary>
public static class CertificatesExports
{
    internal const string Path = "/certificates/export";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, DoAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords), new NeedsAttribute(Permission.ExportLists));

    private static Task DoAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var asked = CertificateList.Read(http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("服务记录凭据", "service_certificate",
        [
            new("核验码", (CertificateLine l) => CertificateCode.Grouped(l.Certificate.Code), Width: 22),
            new("姓名", l => l.MaskedName, Width: 10),
            new("人员编号", l => l.Certificate.PersonId, ColumnKind.Whole, 10),
            new("种类", l => l.Certificate.Edition.Title(), Width: 20),
            new("出具单位", l => l.Organisation, Width: 24),
            new("起", l => l.Certificate.First, ColumnKind.Day, 12),
            new("止", l => l.Certificate.Last, ColumnKind.Day, 12),
            new("服务时长", l => l.Certificate.Minutes, ColumnKind.Minutes, 12),
            new("其中补录", l => l.Certificate.BackFilled, ColumnKind.Minutes, 12),
            new("次数", l => l.Certificate.Times, ColumnKind.Whole, 8),
            new("谁要的", l => l.Certificate.AskedBy.Word(), Width: 10),
            new("出具日", l => l.Certificate.Day, ColumnKind.Day, 12),
            new("状态", l => l.Certificate.State.Word(), Width: 10),
            new("撤销原因", l => l.Certificate.Reason, Width: 28),
        ], asked.Of(db, null).AsAsyncEnumerable()) with
        { Masking = ExportedList.NamesMasked, Marks = [Chosen.Today(clock)], Filter = [.. asked.Words()] });
    }
}
