using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shiji.Exports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>导出团员 — the rolls, those of age and the transfers as workbooks, masked as on their pages and by the same queries.</summary>
public static class MembersExport
{
    internal const string Members = "/members/export";
    internal const string OfAge = "/members/of-age/export";
    internal const string Transfers = "/transfers/export";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // What names people needs 导出名单 as well as what its page needs.
        foreach (var (path, handler) in new (string, Delegate)[] { (Members, MembersAsync), (OfAge, OfAgeAsync), (Transfers, TransfersAsync) })
            routes.MapGet(path, handler).RequireAuthorization(new NeedsAttribute(Permission.ReadPeople), new NeedsAttribute(Permission.ExportLists));
    }

    private static Task MembersAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var asked = MemberList.Read(http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("团员名册", "member",
        [
            new("姓名", (MemberLine l) => l.Name, Width: 12),
            new("发展团员编号", l => l.Member.Number, Width: 18),
            new("支部", l => l.Branch, Width: 32),
            new("身份", l => MemberWords.Identity(l.Member.InParty), Width: 18),
            new("流动团员", l => l.Member.Floating ? "是" : null, Width: 10),
            new("出生年份", l => l.BornOn?.Year, ColumnKind.Whole, 10),
            new("入团日期", l => l.Member.Day, ColumnKind.Day, 12),
            new("状态", l => l.Member.State.Word(), Width: 12),
            new("离册日", l => l.Member.LeftOn, ColumnKind.Day, 12),
        ], asked.AllAsync(db)) with
        { Masking = ExportedList.NamesMasked, Marks = [Today(clock)], Filter = [.. asked.Words()] });
    }

    private static async Task OfAgeAsync(HttpContext http, ShijiDb db, RuleReader rules, DistrictClock clock, SendList send)
    {
        var (asked, book) = (OfAgeList.Read(http.Request.Query), await rules.OnAsync(clock.Today, http.RequestAborted));
        await send.DoAsync(http, ExportedList.Of("超龄团员", "member",
        [
            new("姓名", (OfAgeLine l) => l.Line.Name, Width: 12),
            new("支部", l => l.Line.Branch, Width: 32),
            new("身份", l => MemberWords.Identity(l.Line.Member.InParty), Width: 18),
            new("到龄日", l => l.Reached, ColumnKind.Day, 12),
        ], asked.AllAsync(db, book, clock.Today)) with
        { Masking = ExportedList.NamesMasked, Marks = [Today(clock)], Filter = [.. asked.Words()] });
    }

    private static Task TransfersAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var asked = TransferList.Read(http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("组织关系转接", "transfer",
        [
            new("姓名", (TransferLine l) => l.Name, Width: 12),
            new("转出支部", l => l.From, Width: 32),
            new("转入组织", l => l.To, Width: 32),
            new("去向", l => l.Transfer.Way.Word(), Width: 16),
            new("应届毕业", l => l.Transfer.Graduate ? "是" : null, Width: 10),
            new("发起日", l => l.Transfer.Day, ColumnKind.Day, 12),
            new("办理期限", l => l.Transfer.DueOn, ColumnKind.Day, 12),
            new("状态", l => l.Transfer.StateOn(clock.Today).Word(), Width: 12),
            new("办结日", l => l.Transfer.EndedOn, ColumnKind.Day, 12),
            new("答复", l => l.Transfer.Answer, Width: 28),
        ], asked.AllAsync(db, clock.Today)) with
        { Masking = ExportedList.NamesMasked, Marks = [Today(clock)], Filter = [.. asked.Words()] });
    }

    private static string Today(DistrictClock clock) => clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
