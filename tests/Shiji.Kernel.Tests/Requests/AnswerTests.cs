using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Pending;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Requests;

/// <summary>How a round is filled in, handed in, sent back, asked for and complained of.</summary>
public sealed class AnswerTests
{
    [Theory, OnEachDatabase]
    public async Task A_round_is_handed_in_once_it_is_over_and_says_what_is_there(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        var request = await desk.IssuedAsync(RequestDesk.Monthly);
        var (here, there) = (desk.Staffed.Here, desk.Staffed.There);
        desk.GoTo(2023, 3, 20);
        var row = await desk.EnterAsync(desk.Staffed.Secretary, here, new(2023, 3, 18));
        Assert.Contains("才结束", (await desk.HandInAsync(desk.Staffed.Secretary, request, here)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(Standing.NotYet, await desk.StandingAsync(request, here));

        desk.GoTo(2023, 4, 2);
        var other = await desk.Staffed.PostAsync(there, StandardRoles.Secretary);
        Assert.Equal("organisation", (await desk.HandInAsync(other, request, here)).Refusal?.Field); // not for others
        Assert.Contains("还一行都没有", (await desk.HandInAsync(other, request, there)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("已经有 1 行", (await desk.HandInAsync(desk.Staffed.Secretary, request, here, nothing: true)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("took", (await desk.HandInAsync(desk.Staffed.Secretary, request, here, took: 0)).Refusal?.Field);
        Assert.Equal("round", (await desk.HandInAsync(desk.Staffed.Secretary, request, here, round: "2023-05")).Refusal?.Field);
        var said = (await desk.HandInAsync(desk.Staffed.Secretary, request, here, took: 12)).Value!;
        Assert.Equal((1, 12), (said.Rows, said.Took));
        Assert.Equal("round", (await desk.HandInAsync(desk.Staffed.Secretary, request, here)).Refusal?.Field); // once
        Assert.Null((await desk.HandInAsync(other, request, there, nothing: true)).Refusal);

        var seen = await desk.StandingsAsync(desk.Root, request);
        Assert.Equal([(here, Standing.HandedIn, true), (there, Standing.Nothing, true)], seen.Where(s => s.IsIn).Select(s => (s.Unit.Id, s.Standing, s.InTime)).OrderBy(s => s.Item1));
        Assert.Equal(new RowCounts(0, 1, 0), seen.Single(s => s.Unit.Id == here).Rows);
        Assert.Equal([here], (await desk.StandingsAsync(desk.Street, request)).Where(s => s.IsIn).Select(s => s.Unit.Id)); // the street sees its own
        Assert.Null(await desk.As<ReviewRow, Refusal?>(desk.Street, r => r.AcceptAsync(row.Id)));
        desk.GoTo(2023, 4, 6);
        Assert.Equal(Standing.Late, await desk.StandingAsync(request, desk.Staffed.Street));
        await desk.EnterAsync(other, there, new(2023, 3, 2));
        Assert.True((await desk.StandingsAsync(desk.Root, request)).Single(s => s.Unit.Id == there).Contradicts);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_hand_in_at_once_one_is_told_it_is_done(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        var request = await desk.IssuedAsync(RequestDesk.Monthly);
        desk.GoTo(2023, 4, 2);
        var both = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.HandInAsync(desk.Staffed.Secretary, request, desk.Staffed.Here, nothing: true)));
        Assert.Single(both, b => b.Ok);
        Assert.All(both.Where(b => !b.Ok), b => Assert.Equal("round", b.Refusal?.Field));
        Assert.Equal(1, await desk.SeeAsync(db => db.Set<HandIn>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_handed_in_is_taken_back_or_sent_back_with_a_reason(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        var request = await desk.IssuedAsync(RequestDesk.Monthly);
        var here = desk.Staffed.Here;
        desk.GoTo(2023, 4, 2);
        var first = (await desk.HandInAsync(desk.Staffed.Secretary, request, here, nothing: true)).Value!;
        Assert.Null(await desk.As<SayHandedIn, Refusal?>(desk.Staffed.Secretary, h => h.TakeBackAsync(first.Id)));
        Assert.Equal(Standing.NotYet, await desk.StandingAsync(request, here));
        Assert.Equal("round", (await desk.As<SayHandedIn, Refusal?>(desk.Staffed.Secretary, h => h.TakeBackAsync(first.Id)))?.Field);

        desk.GoTo(2023, 4, 3);
        var row = await desk.EnterAsync(desk.Staffed.Secretary, here, new(2023, 3, 18));
        var second = (await desk.HandInAsync(desk.Staffed.Secretary, request, here)).Value!;
        Assert.Equal("reason", (await desk.As<SendBack, Refusal?>(desk.Street, b => b.DoAsync(second.Id, " ")))?.Field);
        Assert.Equal("这是您自己报的，要改请收回。", (await desk.As<SendBack, Refusal?>(desk.Staffed.Secretary, b => b.DoAsync(second.Id, "缺")))?.Message);
        Assert.Null(await desk.As<SendBack, Refusal?>(desk.Street, b => b.DoAsync(second.Id, "少了一场")));
        Assert.Equal(Standing.SentBack, await desk.StandingAsync(request, here));
        Assert.Contains(await NoticesAsync(desk), n => n.AccountId == desk.Staffed.Secretary.AccountId && n.Text.Contains("少了一场", StringComparison.Ordinal));

        // A row sent back holds the round up until it is put right, or taken away.
        Assert.Null(await desk.As<ReviewRow, Refusal?>(desk.Street, r => r.ReturnAsync(row.Id, "人数不对")));
        Assert.Contains("有 1 行被退回", (await desk.HandInAsync(desk.Staffed.Secretary, request, here)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Null(await desk.As<DropRow, Refusal?>(desk.Staffed.Secretary, d => d.DoAsync(row.Id, "记重了")));
        Assert.Equal("row", (await desk.As<DropRow, Refusal?>(desk.Staffed.Secretary, d => d.DoAsync(row.Id, "再撤")))?.Field);
        Assert.Null((await desk.HandInAsync(desk.Staffed.Secretary, request, here, nothing: true)).Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task Rows_are_reviewed_where_the_request_says(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        await desk.IssuedAsync(RequestDesk.Monthly with { Reviewer = ReviewTier.Issuer });
        desk.GoTo(2023, 3, 20);
        var row = await desk.EnterAsync(desk.Staffed.Secretary, desk.Staffed.Here, new(2023, 3, 18));
        var before = await desk.EnterAsync(desk.Staffed.Secretary, desk.Staffed.Here, new(2023, 2, 18)); // not asked for
        Assert.Equal("by", (await desk.As<ReviewRow, Refusal?>(desk.Street, r => r.AcceptAsync(row.Id)))?.Field);
        Assert.Null(await desk.As<ReviewRow, Refusal?>(desk.Street, r => r.AcceptAsync(before.Id)));
        desk.GoTo(2023, 3, 26);
        var due = await desk.DueAsync<RowsWaiting>();
        Assert.Equal(new HashSet<Guid> { desk.Root.AccountId!.Value, desk.Other.AccountId!.Value }, due.Select(d => d.AccountId).ToHashSet()); // told where it is reviewed
        Assert.Null(await desk.As<ReviewRow, Refusal?>(desk.Root, r => r.AcceptAsync(row.Id)));
    }

    [Theory, OnEachDatabase]
    public async Task Those_missing_are_reminded_by_the_day_and_by_hand_once_a_day(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        var request = await desk.IssuedAsync(RequestDesk.Monthly);
        Assert.Equal("round", (await RemindAsync(desk.Root)).Refusal?.Field); // not over
        Assert.Empty(await DueAsync());
        var fresh = (await desk.DueAsync<RequestsNew>()).Single(d => d.AccountId == desk.Staffed.Secretary.AccountId);
        Assert.Contains("报“青年夜校课程”，每月填报；2023年3月的请在2023年4月5日前报齐", fresh.Text, StringComparison.Ordinal);
        desk.GoTo(2023, 4, 3);
        Assert.Empty(await desk.DueAsync<RequestsNew>()); // new for a fortnight
        Assert.Contains(await DueAsync(), d => d.AccountId == desk.Staffed.Secretary.AccountId && d.Key.EndsWith(":open", StringComparison.Ordinal));
        await desk.HandInAsync(desk.Staffed.Secretary, request, desk.Staffed.Here, nothing: true);
        Assert.DoesNotContain(await DueAsync(), d => d.AccountId == desk.Staffed.Secretary.AccountId);
        Assert.True((await RemindAsync(desk.Root)).Value > 0);
        Assert.Equal("今天已经催过了，明天再催。", (await RemindAsync(desk.Root)).Refusal?.Message);
        Assert.Equal("organisation", (await RemindAsync(desk.Street)).Refusal?.Field);
        Assert.DoesNotContain(await NoticesAsync(desk), n => n.AccountId == desk.Staffed.Secretary.AccountId); // those who have are left alone
        desk.GoTo(2023, 4, 6);
        Assert.Contains(await DueAsync(), d => d.AccountId == desk.Street.AccountId && d.Key.EndsWith(":late", StringComparison.Ordinal));

        Task<Outcome<int>> RemindAsync(Actor who) => desk.As<RemindMissing, Outcome<int>>(who, r => r.DoAsync(request.Id, "2023-03"));
        Task<IReadOnlyList<NoticeDraft>> DueAsync() => desk.DueAsync<RequestsDue>();
    }

    [Theory, OnEachDatabase]
    public async Task What_is_open_is_told_as_it_stood_on_the_day(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        var request = await desk.IssuedAsync(RequestDesk.Monthly);
        desk.GoTo(2023, 4, 3);
        await desk.HandInAsync(desk.Staffed.Secretary, request, desk.Staffed.Here, nothing: true);
        Assert.DoesNotContain(await OpenAsync(desk.Staffed.Here, new(2023, 4, 3)), t => t.Due == new DateOnly(2023, 4, 5)); // April's is running by then
        var (all, open) = (await DutiesAsync(open: false), await DutiesAsync(open: true));
        Assert.Equal(["2023-04", "2023-03"], all); // what is handed in stands last
        Assert.Equal(["2023-04"], open);
        Assert.Contains(await OpenAsync(desk.Staffed.Here, new(2023, 4, 2)), t => t == new PendingTask("“青年夜校课程”报送", "HERE", new(2023, 4, 5))); // the day before it was still open
        Assert.DoesNotContain(await OpenAsync(District.Root, new(2023, 4, 3)), t => t.Unit == "HERE" && t.Due == new DateOnly(2023, 4, 5));
        Assert.Contains(await OpenAsync(District.Root, new(2023, 4, 3)), t => t.Due == new DateOnly(2023, 4, 5));
        Assert.Empty(await OpenAsync(District.Root, new(2023, 2, 28))); // not asked yet

        Task<string[]> DutiesAsync(bool open) => desk.As<ReadRequests, string[]>(desk.Staffed.Secretary, async r => [.. (await r.DutiesAsync(desk.Staffed.Here, open)).Select(d => d.Standing.Round.Code)]);
        Task<IReadOnlyList<PendingTask>> OpenAsync(int node, DateOnly day) => desk.As<ReadPending, IReadOnlyList<PendingTask>>(Actor.System, r => r.DoAsync(node, day));
    }

    [Theory, OnEachDatabase]
    public async Task A_complaint_goes_past_those_who_asked(Database database)
    {
        await using var desk = await RequestDesk.OpenAsync(database);
        var ofStreet = (await desk.IssueAsync(desk.Street, RequestDesk.Monthly with { Node = "HERE" })).Value!;
        Assert.Equal("text", (await SayAsync(desk, ofStreet.Id, "")).Refusal?.Field);
        var said = (await SayAsync(desk, ofStreet.Id, "和月报重复")).Value!;
        Assert.Contains(await NoticesAsync(desk), n => n.AccountId == desk.Root.AccountId);
        Assert.DoesNotContain(await NoticesAsync(desk), n => n.AccountId == desk.Street.AccountId);
        Assert.False(await desk.Staffed.AsAsync(desk.Street, s => Complaints(s).AnyAsync())); // they do not even see it
        Assert.True(await desk.Staffed.AsAsync(desk.Staffed.Secretary, s => Complaints(s).AnyAsync()));
        Assert.Equal("answer", (await AnswerAsync(desk, desk.Street, said.Id, "不改"))?.Field);
        Assert.Equal("answer", (await AnswerAsync(desk, desk.Root, said.Id, " "))?.Field);
        Assert.Null(await AnswerAsync(desk, desk.Root, said.Id, "并入月报"));
        Assert.Equal("这条意见已经答复过了。", (await AnswerAsync(desk, desk.Root, said.Id, "再答"))?.Message);
        Assert.Contains(await NoticesAsync(desk), n => n.AccountId == desk.Staffed.Secretary.AccountId && n.Text.Contains("并入月报", StringComparison.Ordinal));

        var ofRoot = (await desk.IssueAsync(desk.Root, RequestDesk.Monthly with { Node = "OTHER" })).Value!;
        var there = await desk.Staffed.PostAsync(desk.Staffed.There, StandardRoles.Secretary);
        var about = (await desk.As<SayComplaint, Outcome<Complaint>>(there, c => c.DoAsync(desk.Staffed.There, ofRoot.Id, "太勤"))).Value!;
        Assert.Equal("这项要求是您下达的，请由另一位同志答复。", (await AnswerAsync(desk, desk.Root, about.Id, "不改"))?.Message);
        Assert.Null(await AnswerAsync(desk, desk.Other, about.Id, "改为每季"));
        Assert.Equal("request", (await SayAsync(desk, ofRoot.Id, "与我无关")).Refusal?.Field); // it was not asked
    }

    private static IQueryable<Complaint> Complaints(IServiceProvider services) => ((Data.ShijiDb)services.GetService(typeof(Data.ShijiDb))!).Set<Complaint>();

    private static Task<Outcome<Complaint>> SayAsync(RequestDesk desk, Guid about, string text) =>
        desk.As<SayComplaint, Outcome<Complaint>>(desk.Staffed.Secretary, c => c.DoAsync(desk.Staffed.Here, about, text));

    private static Task<Refusal?> AnswerAsync(RequestDesk desk, Actor who, Guid id, string text) => desk.As<SayComplaint, Refusal?>(who, c => c.AnswerAsync(id, text));

    private static Task<List<Notice>> NoticesAsync(RequestDesk desk) => desk.SeeAsync(db => db.Set<Notice>().AsNoTracking().ToListAsync());
}
