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

/// <summary>导出团干部 — posts, the staffing and the reserve as workbooks, by the queries of their pages.</summary>
public static class CadresExport
{
    internal const string Posts = "/cadres/export";
    internal const string Staffing = "/cadres/staffing/export";
    internal const string Reserves = "/cadres/reserve/export";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Posts, PostsAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadPeople), new NeedsAttribute(Permission.ExportLists));
        routes.MapGet(Reserves, ReservesAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadPeople), new NeedsAttribute(Permission.ExportLists));
        routes.MapGet(Staffing, StaffingAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords));
    }

    private static Task PostsAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var asked = CadreList.Read(http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("团干部任职", "appointment",
        [
            new("姓名", (CadreLine l) => l.Name, Width: 12),
            new("组织", l => l.Organisation, Width: 32),
            new("层级", l => l.Post.Type.Tier(), Width: 12),
            new("职务", l => l.Post.Title.Word(), Width: 10),
            new("任职方式", l => l.Post.Tenure.Word(), Width: 10),
            new("产生方式", l => l.Post.Elected ? "选举" : "任命", Width: 10),
            new("分工", l => l.Post.Portfolio, Width: 12),
            new("任职日", l => l.Post.Day, ColumnKind.Day, 12),
            new("期满日", l => l.Post.EndsOn, ColumnKind.Day, 12),
            new("免职日", l => l.Post.Until, ColumnKind.Day, 12),
            new("免职原因", l => l.Post.EndReason, Width: 20),
            new("原单位", l => l.Post.HomeUnit, Width: 24),
            new("任职文号", l => l.Post.Document, Width: 20),
        ], asked.AllAsync(db)) with
        { Masking = ExportedList.NamesMasked, Marks = [Today(clock)], Filter = [.. asked.Words()] });
    }

    private static Task ReservesAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var asked = ReserveList.Read(http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("团干部后备人选", "reserve",
        [
            new("姓名", (ReserveLine l) => l.Name, Width: 12),
            new("种类", l => l.Reserve.Kind.Word(), Width: 24),
            new("管理的组织", l => l.Organisation, Width: 28),
            new("拟任", l => l.Target, Width: 28),
            new("入库日", l => l.Reserve.Day, ColumnKind.Day, 12),
            new("期满日", l => l.Reserve.EndsOn, ColumnKind.Day, 12),
            new("出库日", l => l.Reserve.Until, ColumnKind.Day, 12),
            new("入库理由", l => l.Reserve.Because, Width: 32),
            new("出库原因", l => l.Reserve.EndReason, Width: 24),
        ], asked.AllAsync(db)) with
        { Masking = ExportedList.NamesMasked, Marks = [Today(clock)], Filter = [.. asked.Words()] });
    }

    private static Task StaffingAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var asked = StaffingList.Read(http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("团干部职位配备", "required_post",
        [
            new("组织", (StaffingLine l) => l.Organisation, Width: 32),
            new("职务", l => l.Post.Title.Word(), Width: 10),
            new("任职方式", l => l.Post.Tenure.Word(), Width: 10),
            new("应配起", l => l.Post.Day, ColumnKind.Day, 12),
            new("状态", l => l.Holder is null ? "空缺" : "在配", Width: 10),
            new("空缺或在配起", l => l.Since, ColumnKind.Day, 14),
        ], asked.AllAsync(db, clock.Today)) with
        { Marks = [Today(clock)], Filter = [.. asked.Words()] });
    }

    private static string Today(DistrictClock clock) => clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
