using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Activities.Tests;

public sealed class ScanTests
{
    [Theory, OnEachDatabase]
    public async Task A_scan_counts_only_with_the_code_of_that_half_minute_at_that_session_while_its_gate_is_open(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var (session, other) = (await hall.SessionAsync(), await hall.SessionAsync(13, 15));
        var me = await hall.Staffed.OwnAsync(1);

        Assert.Contains("还没有开放", (await hall.ScanAsync(me, 1, session.Id))!.Message, StringComparison.Ordinal);
        hall.Clock(8, 30);
        var code = await hall.CodeAsync(session.Id);
        Assert.Contains("签到码不对", (await hall.ScanAsync(me, 1, session.Id, change: s => s with { Code = "ABCDEFGH" }))!.Message, StringComparison.Ordinal);
        Assert.Contains("签到码不对", (await hall.ScanAsync(me, 1, session.Id, change: s => s with { Code = null }))!.Message, StringComparison.Ordinal);
        var elsewhere = await hall.CodeAsync(other.Id);
        Assert.Contains("签到码不对", (await hall.ScanAsync(me, 1, session.Id, change: s => s with { Code = elsewhere }))!.Message, StringComparison.Ordinal);
        hall.Clock(8, 30, 59);
        Assert.Null(await hall.ScanAsync(me, 1, session.Id, change: s => s with { Code = code.ToLowerInvariant() })); // one step late is good
        hall.Clock(8, 31);
        Assert.Contains("签到码不对", (await hall.ScanAsync(me, 1, session.Id, change: s => s with { Code = code }))!.Message, StringComparison.Ordinal);
        hall.Clock(11, 30);
        Assert.Null(await hall.ScanAsync(me, 1, session.Id, leaves: true));
        hall.Clock(11, 30, 1);
        Assert.Contains("已经关闭", (await hall.ScanAsync(me, 1, session.Id, leaves: true))!.Message, StringComparison.Ordinal);
        Assert.Equal(2, await StampsAsync(hall, session.Id));
    }

    [Theory, OnEachDatabase]
    public async Task Sent_again_it_is_the_same_check_in_and_nobody_scans_for_somebody_else(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync();
        var me = await hall.Staffed.OwnAsync(1);
        hall.Clock(9);
        var id = Guid.CreateVersion7();
        for (var i = 0; i < 3; i++) Assert.Null(await hall.ScanAsync(me, 1, session.Id, change: s => s with { Id = id }));
        Assert.Equal(1, await StampsAsync(hall, session.Id));
        Assert.Contains("只能为自己", (await hall.ScanAsync(me, 2, session.Id))!.Message, StringComparison.Ordinal);
        Assert.Contains("只能为自己", (await hall.ScanAsync(me, 2, session.Id, change: s => s with { Id = id }))!.Message, StringComparison.Ordinal); // with a number that is taken
        Assert.Contains("请先登录", (await hall.ScanAsync(Actor.Nobody, 1, session.Id))!.Message, StringComparison.Ordinal);
        Assert.Contains("已经有人签到", (await hall.AsAsync<CancelActivity, Refusal?>(hall.Officer, c => c.SessionAsync(session.Id, "下雨")))!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_crowd_at_one_moment_passes_each_once_and_each_is_told_of_their_own(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync();
        var (me, you) = (await hall.Staffed.OwnAsync(1), await hall.Staffed.OwnAsync(2));
        hall.Clock(9);
        var ids = Enumerable.Range(0, 40).Select(_ => Guid.CreateVersion7()).ToList();
        var taken = Guid.CreateVersion7();
        var answers = await Task.WhenAll(
        [
            .. ids.Concat(ids).Select(id => hall.ScanAsync(me, 1, session.Id, change: s => s with { Id = id })), // each pressed twice
            .. Enumerable.Range(0, 20).Select(_ => hall.ScanAsync(me, 2, session.Id)), // for somebody else
            hall.ScanAsync(me, 1, session.Id, change: s => s with { Id = taken }),
            hall.ScanAsync(you, 2, session.Id, change: s => s with { Id = taken }),
        ]);
        Assert.All(answers[..80], Assert.Null);
        Assert.All(answers[80..100], a => Assert.Contains("只能为自己", a!.Message, StringComparison.Ordinal));
        Assert.Single(answers[100..], a => a is null); // of two with one number the row is one's
        Assert.Equal(41, await StampsAsync(hall, session.Id));
    }

    [Theory, OnEachDatabase]
    public async Task What_one_cannot_pass_with_the_others_of_the_crowd_do_not_suffer_for(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync();
        var me = await hall.Staffed.OwnAsync(1);
        hall.Clock(9);
        var odd = (CheckInWay)99; // no row of the table
        Task<bool> PassAsync(CheckInWay way) => hall.AsAsync<Turnstile, bool>(me, t =>
            t.PassAsync(new CheckIn { Id = Guid.CreateVersion7(), SessionId = session.Id, PersonId = 1, At = Hall.At(9), ReceivedAt = Hall.At(9), Way = way }, me.AccountId!.Value, default));
        var passing = Enumerable.Range(0, 30).Select(i => PassAsync(i == 13 ? odd : CheckInWay.Code)).ToList();
        await Assert.ThrowsAnyAsync<DbException>(() => passing[13]);
        Assert.All(await Task.WhenAll(passing.Where((_, i) => i != 13)), Assert.True);
        Assert.Equal(29, await StampsAsync(hall, session.Id));
    }

    [Theory, OnEachDatabase]
    public async Task A_tap_without_a_network_is_good_for_a_day_when_its_code_proves_the_minute(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync();
        var me = await hall.Staffed.OwnAsync(1);
        hall.Clock(9, 10);
        var code = await hall.CodeAsync(session.Id);
        hall.Clock(20);
        Assert.Contains("签到码不对", (await hall.ScanAsync(me, 1, session.Id, change: s => s with { Code = code, At = Hall.At(9, 12) }))!.Message, StringComparison.Ordinal); // says another minute
        Assert.Null(await hall.ScanAsync(me, 1, session.Id, change: s => s with { Code = code, At = Hall.At(9, 10, 20) }));
        var stamp = await hall.District.DoAsync(db => db.Set<CheckIn>().AsNoTracking().SingleAsync(c => c.SessionId == session.Id));
        Assert.Equal((CheckInWay.Offline, Hall.At(9, 10, 20), Hall.At(20)), (stamp.Way, stamp.At, stamp.ReceivedAt));
        hall.Time.Now = Hall.At(9, 11).AddDays(1);
        Assert.Contains("最迟 24 小时", (await hall.ScanAsync(me, 1, session.Id, change: s => s with { Code = code, At = Hall.At(9, 10) }))!.Message, StringComparison.Ordinal);
        Assert.Contains("手机的时间不对", (await hall.ScanAsync(me, 1, session.Id, change: s => s with { Code = code, At = Hall.At(10).AddDays(1) }))!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_fence_is_asked_only_of_who_says_and_outside_is_looked_at(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync(change: p => p with { Latitude = 22.72, Longitude = 114.25 });
        hall.Clock(9);
        Assert.Null(await hall.ScanAsync(await hall.Staffed.OwnAsync(1), 1, session.Id, change: s => s with { Position = new(22.7215, 114.25, 20) })); // 167 m
        Assert.Null(await hall.ScanAsync(await hall.Staffed.OwnAsync(2), 2, session.Id, change: s => s with { Position = new(22.73, 114.25, 20) })); // 1.1 km
        Assert.Null(await hall.ScanAsync(await hall.Staffed.OwnAsync(3), 3, session.Id)); // would not say
        var stamps = await hall.District.DoAsync(db => db.Set<CheckIn>().AsNoTracking().OrderBy(c => c.PersonId).ToListAsync());
        Assert.Equal([FenceAnswer.Inside, FenceAnswer.Outside, FenceAnswer.Withheld], stamps.Select(s => s.Fence));
        Assert.Equal([167, 1112, null], stamps.Select(s => s.Distance));
        hall.Clock(12);
        Assert.Null(await hall.ProposeAsync(session.Id));
        Assert.Equal(2, Assert.Single(await hall.AnomaliesAsync(session.Id), a => a.Kind == AnomalyKind.OutsideFence).PersonId);
    }

    [Theory, OnEachDatabase]
    public async Task The_roll_and_the_sheet_are_equal_roads(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync();
        Task<Refusal?> Roll(int person, bool leaves = false) => hall.AsAsync<CallRoll, Refusal?>(hall.Officer, r => r.DoAsync(session.Id, person, leaves));
        Task<Refusal?> Sheet(params SheetLine[] lines) => hall.AsAsync<CallRoll, Refusal?>(hall.Officer, r => r.SheetAsync(session.Id, lines));
        Assert.Contains("还没有到点名", (await Roll(1))!.Message, StringComparison.Ordinal);
        hall.Clock(9);
        Assert.Null(await Roll(1));
        Assert.Null(await Roll(1)); // tapped twice
        Assert.Contains("没有人员编号 99", (await Roll(99))!.Message, StringComparison.Ordinal);
        hall.Clock(11);
        Assert.Null(await Roll(1, leaves: true));
        Assert.Contains("第 2 行", (await Sheet(new SheetLine(2, Hall.At(9), Hall.At(10)), new SheetLine(3, Hall.At(10), Hall.At(10))))!.Message, StringComparison.Ordinal);
        Assert.Contains("已经有签到", (await Sheet(new SheetLine(1, Hall.At(9), Hall.At(10))))!.Message, StringComparison.Ordinal);
        Assert.Null(await Sheet(new SheetLine(2, Hall.At(9), Hall.At(10, 30)), new SheetLine(3, Hall.At(9, 15), Hall.At(11))));
        Assert.Equal(6, await StampsAsync(hall, session.Id)); // the sheet with a mistake left nothing
        Assert.Null(await hall.ProposeAsync(session.Id));
        Assert.Equal([120, 90, 105], (await hall.RowsAsync(session.Id)).Select(r => r.Proposed));
        Assert.All(await hall.RowsAsync(session.Id), r => Assert.Equal(Kernel.Records.Evidence.RollCall, r.Evidence));
    }

    private static Task<int> StampsAsync(Hall hall, Guid session) => hall.District.DoAsync(db => db.Set<CheckIn>().CountAsync(c => c.SessionId == session));
}
