using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Requests;

/// <summary>Who may ask whom for what, and what a request must say.</summary>
public sealed class IssueTests
{
    [Theory, OnEachDatabase]
    public async Task A_request_says_its_basis_deadline_and_minutes_or_is_not_issued(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        await RefusedAsync("basis", RequestDesk.Monthly with { Basis = " " });
        await RefusedAsync("minutes", RequestDesk.Monthly with { Minutes = null });
        await RefusedAsync("minutes", RequestDesk.Monthly with { Minutes = 601 });
        await RefusedAsync("due", RequestDesk.Monthly with { DueDays = 0 });
        await RefusedAsync("from", RequestDesk.Monthly with { From = null });
        await RefusedAsync("until", RequestDesk.Monthly with { Rhythm = RequestRhythm.Once });
        await RefusedAsync("until", RequestDesk.Monthly with { Until = new(2023, 3, 1) });
        await RefusedAsync("from", RequestDesk.Monthly with { From = new(2022, 12, 1) }); // its day has passed
        await RefusedAsync("level", RequestDesk.Monthly with { Level = RequestLevel.Branch }); // there are none
        await RefusedAsync("level", RequestDesk.Monthly with { Level = 0 });
        await RefusedAsync("node", RequestDesk.Monthly with { Node = "NOWHERE" });
        Assert.Equal("node", (await desk.IssueAsync(desk.Street, RequestDesk.Monthly)).Refusal?.Field); // the district is not seen from a street
        Assert.Equal("register", (await desk.IssueAsync(desk.Root, RequestDesk.Monthly, "none")).Refusal?.Field);
        Assert.Equal("post", (await desk.IssueAsync(await desk.Staffed.PostAsync(District.Root, "officer"), RequestDesk.Monthly)).Refusal?.Field);
        Assert.False(await desk.SeeAsync(db => db.Set<DataRequest>().AnyAsync()));

        async Task RefusedAsync(string field, RequestCard card) => Assert.Equal(field, (await desk.IssueAsync(desk.Root, card)).Refusal?.Field);
    }

    [Theory, OnEachDatabase]
    public async Task The_same_thing_is_never_asked_twice(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        await desk.IssuedAsync(RequestDesk.Monthly);
        var again = await desk.IssueAsync(desk.Street, RequestDesk.Monthly with { Node = "HERE", Rhythm = RequestRhythm.Once, Until = new(2023, 3, 31), Because = AgainBecause.Finer, Why = "要看细的" });
        Assert.Equal("register", again.Refusal?.Field); // no reason helps
        Assert.Contains("已经由团区委向其中 1 个单位要了", again.Refusal!.Message, StringComparison.Ordinal);
        await desk.BranchAsync("BRANCH", desk.Staffed.Here);
        await desk.District.OpenCatalogueAsync();
        await desk.District.RefreshAsync();
        Assert.Null((await desk.IssueAsync(desk.Street, RequestDesk.Monthly with { Node = "STREET", Level = RequestLevel.Branch })).Refusal); // others are asked
    }

    [Theory, OnEachDatabase]
    public async Task What_is_there_already_or_too_much_for_a_month_asks_why(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        var like = new RegisterCard("青年夜校课程表", "青年服务", "次", "一行为一次开课。") { Why = "另记" };
        var second = (await desk.As<DefineRegister, Outcome<Register>>(desk.Root, d => d.DoAsync(like))).Value!;
        var refused = await desk.IssueAsync(desk.Root, RequestDesk.Monthly, second.Key);
        Assert.Equal("why", refused.Refusal?.Field);
        Assert.Contains("“青年夜校课程”", refused.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("why", (await desk.IssueAsync(desk.Root, RequestDesk.Monthly with { Why = "没有选理由" }, second.Key)).Refusal?.Field);
        var issued = await desk.IssueAsync(desk.Root, RequestDesk.Monthly with { Because = AgainBecause.AskedAbove, Why = "市里单列" }, second.Key);
        Assert.Equal((AgainBecause.AskedAbove, "市里单列"), (issued.Value!.Because, issued.Value.Why));

        var third = (await desk.As<DefineRegister, Outcome<Register>>(desk.Root, d => d.DoAsync(new("楼栋走访", "青年服务", "户", "一行为一户。")))).Value!;
        var full = await desk.IssueAsync(desk.Root, RequestDesk.Monthly with { Minutes = 221 }, third.Key); // 221 and the 20 above are more than 240
        Assert.Equal("why", full.Refusal?.Field);
        Assert.Contains("2023年4月有单位要花 241 分钟", full.Refusal!.Message, StringComparison.Ordinal);
        Assert.Null((await desk.IssueAsync(desk.Root, RequestDesk.Monthly with { Minutes = 220 }, third.Key)).Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_stopped_asks_for_no_more_rounds(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        var request = await desk.IssuedAsync(RequestDesk.Monthly);
        Assert.Equal("reason", (await desk.As<WithdrawRequest, Refusal?>(desk.Root, w => w.DoAsync(request.Id, "")))?.Field);
        Assert.Equal("organisation", (await desk.As<WithdrawRequest, Refusal?>(desk.Street, w => w.DoAsync(request.Id, "不要了")))?.Field);
        desk.GoTo(2023, 4, 10);
        Assert.Null(await desk.As<WithdrawRequest, Refusal?>(desk.Root, w => w.DoAsync(request.Id, "并入月报")));
        Assert.Equal("request", (await desk.As<WithdrawRequest, Refusal?>(desk.Root, w => w.DoAsync(request.Id, "再停")))?.Field);
        var stopped = await desk.SeeAsync(db => db.Set<DataRequest>().AsNoTracking().SingleAsync());
        Assert.Equal(["2023-03"], Round.Of(stopped, new(2023, 6, 1)).Select(r => r.Code)); // April was not over
        Assert.Null((await desk.IssueAsync(desk.Root, RequestDesk.Monthly with { From = new(2023, 4, 1) })).Refusal); // it may be asked anew
    }

    [Fact]
    public void Rounds_are_the_standard_periods_and_their_last_days()
    {
        var monthly = new DataRequest { Rhythm = RequestRhythm.Monthly, From = new(2023, 3, 1), DueDays = 5 };
        Assert.Equal([("2023-03", new(2023, 4, 5)), ("2023-04", new(2023, 5, 5)), ("2023-05", new DateOnly(2023, 6, 5))], Round.Of(monthly, new(2023, 4, 20)).Select(r => (r.Code, r.Due)));
        var once = new DataRequest { Rhythm = RequestRhythm.Once, From = new(2023, 3, 10), Until = new(2023, 3, 21), DueDays = 1 };
        Assert.Equal([("2023-03-10..2023-03-20", new DateOnly(2023, 3, 21))], Round.Of(once, new(2024, 1, 1)).Select(r => (r.Code, r.Due)));
        Assert.Equal(new(2023, 7, 1), Round.Start(RequestRhythm.HalfYearly, new(2023, 12, 31)));
        Assert.Equal(new(2023, 4, 1), Round.Start(RequestRhythm.Quarterly, new(2023, 6, 30)));
    }
}
