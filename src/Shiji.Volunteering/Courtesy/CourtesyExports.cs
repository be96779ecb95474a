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

/// <summary>礼遇导出 — offers, providers and the use of one offer as workbooks, by the same queries as their pages; people by their numbers only.</summary>
public static class CourtesyExports
{
    internal const string Offers = "/courtesy/offers/export";
    internal const string Providers = "/courtesy/providers/export";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Offers, OffersAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords));
        routes.MapGet(Providers, ProvidersAsync).RequireAuthorization(new NeedsAttribute(Permission.WriteRecords));
        routes.MapGet("/courtesy/offers/{id:guid}/export", UsesAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords), new NeedsAttribute(Permission.ExportLists));
    }

    private static Task OffersAsync(HttpContext http, string? text, string? ended, ShijiDb db, DistrictClock clock, SendList send) => send.DoAsync(http, ExportedList.Of("礼遇", "offer",
    [
        new("礼遇", (OfferLine l) => l.Offer.Title, Width: 24),
        new("提供方", l => l.Provider.Name, Width: 24),
        new("面向", l => l.Offer.Who(), Width: 28),
        new("怎么使用", l => l.Offer.Terms, Width: 36),
        new("起", l => l.Offer.From, ColumnKind.Day, 12),
        new("止（含当天）", l => l.Offer.Until.AddDays(-1), ColumnKind.Day, 12),
        new("名额", l => l.Offer.Quota, ColumnKind.Whole, 8),
        new("每人", l => l.Offer.QuotaEach, ColumnKind.Whole, 8),
        new("已领", l => l.Taken, ColumnKind.Whole, 8),
        new("已用", l => l.Used, ColumnKind.Whole, 8),
        new("状态", l => l.Offer.StateOn(clock.Today)),
    ], OfferList.All(db, text, ended == "1", clock.Today).AsAsyncEnumerable()) with
    { Marks = [Chosen.Today(clock)], Filter = [.. Chosen.By("礼遇或提供方", text), ("范围", ended == "1" ? "包括已结束" : "没有到期的")] });

    private static Task ProvidersAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send) => send.DoAsync(http, ExportedList.Of("礼遇提供方", "provider",
    [
        new("名称", (Provider p) => p.Name, Width: 24),
        new("地址", p => p.Address, Width: 36),
        new("电话", p => p.Phone),
    ], ProvidersPage.Of(db).AsAsyncEnumerable()) with
    { Marks = [Chosen.Today(clock)], Masking = "口令不导出；电话是公开的营业电话。" });

    private static Task UsesAsync(HttpContext http, Guid id, ShijiDb db, DistrictClock clock, SendList send) => send.DoAsync(http, ExportedList.Of("礼遇使用", "redemption",
    [
        new("人员编号", (Redemption r) => r.PersonId, ColumnKind.Whole, 10),
        new("日期", r => r.Day, ColumnKind.Day, 12),
        new("状态", r => r.State.Word()),
        new("核销", r => r.UsedBy, Width: 24),
        new("作废原因", r => r.Reason, Width: 28),
    ], OfferPage.Of(db, id, null).AsAsyncEnumerable()) with
    { Marks = [Chosen.Today(clock)], SubjectId = $"{id}", Masking = "只写人员编号，不写姓名；核销码不导出。" });
}
