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

/// <summary>导出团员 — the rolls, those of age, admissions, transfers and numbers as workbooks, masked as on their pages and by the same queries.</summary>
public static class MembersExport
{
    internal const string Members = "/members/export";
    internal const string OfAge = "/members/of-age/export";
    internal const string Transfers = "/transfers/export";
    internal const string Admissions = "/admissions/export";
    internal const string Recommendations = "/recommendations/export";
    internal const string Numbers = "/numbers/export";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // What names people needs 导出名单 as well as what its page needs.
        foreach (var (path, handler) in new (string, Delegate)[] { (Members, MembersAsync), (OfAge, OfAgeAsync), (Transfers, TransfersAsync), (Admissions, AdmissionsAsync), (Recommendations, RecommendationsAsync) })
            routes.MapGet(path, handler).RequireAuthorization(new NeedsAttribute(Permission.ReadPeople), new NeedsAttribute(Permission.ExportLists));
        routes.MapGet("/duties/{campaign:guid}/export", DutiesAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadPeople));
        routes.MapGet(Numbers, NumbersAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords));
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

    private static Task RecommendationsAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var asked = RecommendList.Read(http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("推优入党", "recommendation",
        [
            new("姓名", (RecommendLine l) => l.Name, Width: 12),
            new("支部", l => l.Branch, Width: 32),
            new("推荐为", l => l.Recommendation.Aim.Word(), Width: 14),
            new("步骤", l => l.Recommendation.Stage.Word(), Width: 16),
            new("提名日", l => l.Recommendation.Day, ColumnKind.Day, 12),
            new("推优大会日", l => l.Recommendation.MeetingOn, ColumnKind.Day, 12),
            new("公示到", l => l.Recommendation.PostedUntil, ColumnKind.Day, 12),
            new("审定文号", l => l.Recommendation.Document, Width: 20),
        ], asked.AllAsync(db)) with
        { Masking = ExportedList.NamesMasked, Marks = [Today(clock)], Filter = [.. asked.Words()] });
    }

    private static Task AdmissionsAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var asked = AdmissionList.Read(http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("发展团员", "admission",
        [
            new("姓名", (AdmissionLine l) => l.Name, Width: 12),
            new("支部", l => l.Branch, Width: 32),
            new("步骤", l => l.Admission.Stage.Word(), Width: 12),
            new("推优", l => l.Admission.RecommendedBy, Width: 20),
            new("申请日", l => l.Admission.Day, ColumnKind.Day, 12),
            new("谈话日", l => l.Admission.TalkedOn, ColumnKind.Day, 12),
            new("积极分子", l => l.Admission.ActivistOn, ColumnKind.Day, 12),
            new("发展对象", l => l.Admission.TargetOn, ColumnKind.Day, 12),
            new("预审日", l => l.Admission.ReviewedOn, ColumnKind.Day, 12),
            new("支部大会日", l => l.Admission.MeetingOn, ColumnKind.Day, 12),
            new("批准日", l => l.Admission.ApprovedOn, ColumnKind.Day, 12),
            new("批准文号", l => l.Admission.Document, Width: 20),
        ], asked.AllAsync(db)) with
        { Masking = ExportedList.NamesMasked, Marks = [Today(clock)], Filter = [.. asked.Words()] });
    }

    private static Task DutiesAsync(Guid campaign, HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var asked = SheetList.Read(campaign, http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("各支部评议和注册", "branch_duty",
        [
            new("支部", (SheetLine l) => l.Branch, Width: 36),
            new("状态", l => l.Duty.State.Word(), Width: 12),
            new("应办", l => l.Duty.Due, ColumnKind.Whole, 10),
            new("有结果", l => l.Filled, ColumnKind.Whole, 10),
            new("大会或注册日", l => l.Duty.HeldOn, ColumnKind.Day, 14),
            new("到会", l => l.Duty.Present > 0 ? l.Duty.Present : null, ColumnKind.Whole, 10),
        ], asked.AllAsync(db)) with
        { SubjectId = campaign.ToString(), Marks = [Today(clock)], Filter = [.. asked.Words()] });
    }

    private static Task NumbersAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var asked = NumberList.Read(http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("发展团员编号", "number_batch",
        [
            new("起号", (NumberLine l) => NumberWords.Number(l.Stock.Batch.First), Width: 18),
            new("止号", l => NumberWords.Number(l.Stock.Batch.Last), Width: 18),
            new("领用组织", l => l.Organisation, Width: 32),
            new("层级", l => l.Stock.Batch.Tier.Word(), Width: 12),
            new("领域", l => l.Stock.Batch.Tier == NumberTier.Received ? null : l.Stock.Batch.Domain.Word(), Width: 10),
            new("个数", l => l.Stock.Batch.Count, ColumnKind.Whole, 10),
            new("已分", l => l.Stock.GivenOn, ColumnKind.Whole, 10),
            new("已用", l => l.Stock.Used, ColumnKind.Whole, 10),
            new("下发日", l => l.Stock.Batch.Day, ColumnKind.Day, 12),
            new("文号", l => l.Stock.Batch.Document, Width: 20),
            new("收回", l => l.Stock.Batch.Void ? l.Stock.Batch.Reason : null, Width: 20),
        ], asked.AllAsync(db)) with
        { Marks = [Today(clock)], Filter = [.. asked.Words()] });
    }

    private static string Today(DistrictClock clock) => clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
