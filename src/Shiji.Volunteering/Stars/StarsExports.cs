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

/// <summary>星级导出 — awards and the eligible as workbooks, by the same queries as their pages; people by their numbers only.</summary>
public static class StarsExports
{
    internal const string Awards = "/stars/export";
    internal const string Eligible = "/stars/eligible/export";

    private const string Masked = "只写人员编号，不写姓名。";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Awards, AwardsAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords), new NeedsAttribute(Permission.ExportLists));
        routes.MapGet(Eligible, EligibleAsync).RequireAuthorization(new NeedsAttribute(Permission.WriteRecords), new NeedsAttribute(Permission.ExportLists));
    }

    private static Task AwardsAsync(HttpContext http, int? level, ShijiDb db, DistrictClock clock, SendList send) => send.DoAsync(http, ExportedList.Of("星级认定", "star_award",
    [
        new("人员编号", (AwardLine l) => l.Award.PersonId, ColumnKind.Whole, 10),
        new("星级", l => CourtesyWords.Star(l.Award.Level)),
        new("组织", l => l.Organisation, Width: 24),
        new("认定日", l => l.Award.Day, ColumnKind.Day, 12),
        new("文号", l => l.Award.Document, Width: 24),
        new("状态", l => l.Award.State.Word()),
        new("撤销日", l => l.Award.RevokedOn, ColumnKind.Day, 12),
        new("原因", l => l.Award.Reason, Width: 28),
    ], StarList.Awards(db, level ?? 0, null).AsAsyncEnumerable()) with
    { Masking = Masked, Marks = [Chosen.Today(clock)], Filter = [("星级", level is >= 1 and <= StarRules.Highest ? CourtesyWords.Star(level.Value) : "全部")] });

    private static async Task EligibleAsync(HttpContext http, EligibleStars stars, DistrictClock clock, SendList send)
    {
        var (people, rules) = await stars.ListAsync(http.RequestAborted);
        await send.DoAsync(http, ExportedList.Of("符合星级条件的人", "star_eligible",
        [
            new("人员编号", (Eligible e) => e.Facts.PersonId, ColumnKind.Whole, 10),
            new("服务时长", e => e.Facts.Minutes, ColumnKind.Minutes, 12),
            new("注册", e => e.Facts.RegisteredOn, ColumnKind.Day, 12),
            new("现有", e => e.Facts.Level == 0 ? "没有" : CourtesyWords.Star(e.Facts.Level)),
            new("可申报", e => CourtesyWords.Star(e.Level)),
        ], people.ToAsyncEnumerable()) with
        { Masking = Masked, Marks = [Chosen.Today(clock)], Filter = [("规则", rules?.Basis ?? "没有")] });
    }
}
