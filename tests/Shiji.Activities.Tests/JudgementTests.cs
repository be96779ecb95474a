using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Activities.Tests;

public sealed class JudgementTests
{
    [Theory, OnEachDatabase]
    public async Task Nobody_confirms_their_own_hours_and_more_than_the_stamps_say_needs_a_reason(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync();
        await hall.District.DoAsync(async db =>
        {
            (await db.Set<Kernel.People.Person>().FindAsync(1))!.AccountId = hall.Secretary.AccountId;
            return await db.SaveChangesAsync();
        });
        await ServeAsync(hall, session.Id, 9, 10, 1, 2);
        var (own, other) = (await hall.RowsAsync(session.Id)) is [var first, var second] ? (first, second) : throw new InvalidOperationException();
        Assert.Contains("不能核定自己的", (await hall.ConfirmAsync(session.Id, hall.Secretary, new Judged(own.Id, true)))!.Message, StringComparison.Ordinal);
        Assert.Contains("没有“审核记录”", (await hall.ConfirmAsync(session.Id, hall.Officer, new Judged(other.Id, true)))!.Message, StringComparison.Ordinal);
        Assert.Contains("请写明理由", (await hall.ConfirmAsync(session.Id, hall.Secretary, new Judged(other.Id, true, 90)))!.Message, StringComparison.Ordinal);
        Assert.Contains("合计 150 分钟", (await hall.ConfirmAsync(session.Id, hall.Secretary, new Judged(other.Id, true, 151, "留下收尾")))!.Message, StringComparison.Ordinal);
        Assert.Contains("不予核定", (await hall.ConfirmAsync(session.Id, hall.Secretary, new Judged(other.Id, true, 0)))!.Message, StringComparison.Ordinal);
        Assert.Contains("写明理由", (await hall.ConfirmAsync(session.Id, hall.Secretary, new Judged(other.Id, false)))!.Message, StringComparison.Ordinal);
        Assert.All(await hall.RowsAsync(session.Id), r => Assert.Equal(AttendanceState.Proposed, r.State));
        Assert.Null(await hall.ConfirmAsync(session.Id, hall.Secretary, new Judged(other.Id, true, 90, "留下收尾")));
        Assert.Equal((90, AttendanceState.Noticed), (await hall.RowsAsync(session.Id))[1] is var row ? (row.Minutes, row.State) : default);
        Assert.Contains("请刷新", (await hall.ConfirmAsync(session.Id, hall.Secretary, new Judged(other.Id, true)))!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Two_places_at_once_and_a_day_too_long_are_decided_before_they_are_confirmed(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var (one, two) = (await hall.SessionAsync(0, 15), await hall.SessionAsync(10, 18, organisation: hall.Staffed.There));
        await StampAsync(hall, one.Id, Hall.At(8), Hall.At(15), 1);
        hall.Clock(18, 30);
        var leader = await hall.Staffed.PostAsync(hall.Staffed.There, "officer");
        Assert.Null(await hall.AsAsync<CallRoll, Refusal?>(leader, r => r.SheetAsync(two.Id, [new(1, Hall.At(10), Hall.At(18))])));
        Assert.Null(await hall.ProposeAsync(one.Id));
        Assert.Null(await hall.ProposeAsync(two.Id, leader));
        Assert.Equal([AnomalyKind.TwoPlaces, AnomalyKind.LongDay], (await hall.AnomaliesAsync(two.Id)).Select(a => a.Kind)); // 420 + 480 minutes
        Assert.Empty(await hall.AnomaliesAsync(one.Id)); // the later is held
        var reviewer = await hall.Staffed.PostAsync(hall.Staffed.There, "secretary");
        Assert.Contains("有异常还没有处理", (await hall.ConfirmAllAsync(two.Id, reviewer))!.Message, StringComparison.Ordinal);
        var open = await hall.AnomaliesAsync(two.Id);
        Task<Refusal?> Answer(Anomaly anomaly, bool accepts, string? reason = "问过本人") => hall.AsAsync<AnswerAnomaly, Refusal?>(reviewer, a => a.DoAsync(anomaly.Id, accepts, reason));
        Assert.Contains("请写明结论", (await Answer(open[0], true, " "))!.Message, StringComparison.Ordinal);
        Assert.Null(await Answer(open[0], accepts: false));
        Assert.Null(await Answer(open[1], accepts: true));
        Assert.Contains("已经有结论", (await Answer(open[1], accepts: false))!.Message, StringComparison.Ordinal);
        Assert.Contains("只能不予核定", (await hall.ConfirmAllAsync(two.Id, reviewer))!.Message, StringComparison.Ordinal);
        Assert.Null(await hall.ConfirmAsync(two.Id, reviewer, new Judged((await hall.RowsAsync(two.Id))[0].Id, false, Reason: "同时在另一处")));
        Assert.Equal(SessionState.NotHeld, (await hall.AgainAsync(two.Id)).State);
    }

    [Theory, OnEachDatabase]
    public async Task Back_filling_takes_a_reason_a_proof_its_days_and_two_others(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync();
        hall.Clock(12);
        Task<Outcome<Attendance>> Fill(int person = 1, string? reason = "手机没电", string? proof = "负责人在场", DateTime? left = null) =>
            hall.AsAsync<BackFill, Outcome<Attendance>>(hall.Officer, b => b.DoAsync(session.Id, person, Hall.At(9), left ?? Hall.At(11), reason, proof));
        Assert.Equal("reason", (await Fill(reason: "")).Refusal?.Field);
        Assert.Equal("proof", (await Fill(proof: null)).Refusal?.Field);
        Assert.Equal("left", (await Fill(left: Hall.At(8))).Refusal?.Field);
        var row = (await Fill()).Value!;
        Assert.Equal((120, Evidence.BackFilled), (row.Proposed, row.Evidence));
        Assert.Contains("已经有记录", (await Fill()).Refusal!.Message, StringComparison.Ordinal);
        Assert.Null(await hall.ConfirmAsync(session.Id, hall.Secretary, new Judged(row.Id, true)));
        Assert.Equal(AttendanceState.Seconded, (await hall.RowsAsync(session.Id))[0].State);
        Assert.Contains("由另一个人", (await hall.ConfirmAsync(session.Id, hall.Secretary, new Judged(row.Id, true)))!.Message, StringComparison.Ordinal);
        var street = await hall.Staffed.PostAsync(hall.Staffed.Street, "secretary");
        Assert.Null(await hall.ConfirmAsync(session.Id, street, new Judged(row.Id, true)));
        Assert.Equal((AttendanceState.Noticed, 120), (await hall.RowsAsync(session.Id))[0] is var seconded ? (seconded.State, seconded.Minutes) : default);
        hall.Time.Now = Hall.At(12).AddDays(31);
        Assert.Contains("过了补录期限", (await Fill(2)).Refusal!.Message, StringComparison.Ordinal);
        await hall.NightAsync();
        await hall.District.RefreshAsync();
        var figures = await hall.District.FiguresAsync([Kernel.Tests.Districts.District.Root], "2023-03");
        var minutes = figures[hall.District.Catalogue.Measure("activity.minutes[kind=test.service]")!, Kernel.Tests.Districts.District.Root, Kernel.Tests.Districts.District.Span("2023-03")];
        Assert.Equal((120, 120), (minutes!.Value.Total, minutes.Value.BackFilled)); // its share stands beside the total
    }

    [Theory, OnEachDatabase]
    public async Task Proposed_by_many_at_once_it_is_proposed_once_and_nobody_is_turned_away(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        for (var round = 0; round < 3; round++)
        {
            hall.Clock(8);
            var session = await hall.SessionAsync();
            await StampAsync(hall, session.Id, Hall.At(9), Hall.At(11), 1, 2, 3);
            hall.Clock(12);
            var refused = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => hall.ProposeAsync(session.Id))));
            Assert.All(refused, Assert.Null);
            Assert.Equal([1, 2, 3], (await hall.RowsAsync(session.Id)).Select(r => r.PersonId!.Value));
        }
    }

    [Theory, OnEachDatabase]
    public async Task Many_back_filled_just_before_a_period_ends_are_looked_at_and_which_period_is_data(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        async Task RuleAsync(string code, int value) => await hall.District.DoAsync(db => db.Set<RuleParameter>().Where(p => p.Code == code).ExecuteUpdateAsync(s => s.SetProperty(p => p.Value, value)));
        async Task<int> FlaggedAsync(params int[] people)
        {
            var session = await hall.SessionAsync();
            hall.Time.Now = Hall.At(12).AddDays(17); // 27 March
            foreach (var person in people)
                Assert.Null((await hall.AsAsync<BackFill, Outcome<Attendance>>(hall.Officer, b => b.DoAsync(session.Id, person, Hall.At(9), Hall.At(11), "手机没电", "负责人在场"))).Refusal);
            hall.Clock(8);
            return (await hall.AnomaliesAsync(session.Id)).Count(a => a.Kind == AnomalyKind.BackFillRush);
        }

        await RuleAsync("service.backfill.rush.count", 1);
        Assert.Equal(0, await FlaggedAsync(1, 2)); // no half-year ends in March
        await RuleAsync("service.backfill.rush.months", 3);
        await RuleAsync("service.backfill.rush.count", 3);
        Assert.Equal(1, await FlaggedAsync(1, 2)); // a quarter does: the fourth since the 25th
    }

    [Theory, OnEachDatabase]
    public async Task A_correction_is_a_new_record_and_the_totals_move_by_the_difference(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync();
        await ServeAsync(hall, session.Id, 9, 10, 1);
        Assert.Null(await hall.ConfirmAllAsync(session.Id));
        var row = (await hall.RowsAsync(session.Id))[0];
        Task<Outcome<Attendance>> Correct(int minutes, string? reason = "抄错时间") => hall.AsAsync<CorrectAttendance, Outcome<Attendance>>(hall.Officer, c => c.DoAsync(row.Id, minutes, reason));
        Assert.Contains("生效的才能", (await Correct(50)).Refusal!.Message, StringComparison.Ordinal);
        hall.Time.Now = Hall.At(12).AddDays(8);
        await hall.NightAsync();
        Assert.Equal(60, await hall.FigureAsync("activity.minutes[kind=test.service]"));
        Assert.Equal("minutes", (await Correct(60)).Refusal?.Field);
        Assert.Equal("reason", (await Correct(50, "")).Refusal?.Field);
        Assert.Null((await Correct(50)).Refusal);
        Assert.Contains("等核定", (await Correct(40)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(60, await hall.FigureAsync("activity.minutes[kind=test.service]")); // until somebody else said so
        Assert.Null(await hall.ConfirmAllAsync(session.Id));
        Assert.Equal((50, 1, 1), (await hall.FigureAsync("activity.minutes[kind=test.service]"), await hall.FigureAsync("activity.turn"), await hall.FigureAsync("activity.session")));
        Assert.Equal([AttendanceState.Superseded, AttendanceState.InForce], (await hall.RowsAsync(session.Id)).Select(r => r.State));
        var now = (await hall.RowsAsync(session.Id))[1];
        Assert.Null(await hall.AsAsync<CorrectAttendance, Refusal?>(hall.Secretary, c => c.VoidAsync(now.Id, "没有来过")));
        Assert.Equal((0, 0, 0), (await hall.FigureAsync("activity.minutes[kind=test.service]"), await hall.FigureAsync("activity.turn"), await hall.FigureAsync("activity.session")));
        Assert.True((await hall.District.ProveAsync("2023-03")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task A_session_over_midnight_belongs_to_the_day_it_began(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync(22, 26);
        await StampAsync(hall, session.Id, Hall.At(22), Hall.At(26), 1);
        hall.Clock(26, 31);
        Assert.Null(await hall.ProposeAsync(session.Id));
        var row = Assert.Single(await hall.RowsAsync(session.Id));
        Assert.Equal((Hall.Day, 240), (row.Day, row.Proposed));
        Assert.Contains("24 小时", (await hall.AsAsync<PlanSession, Outcome<ActivitySession>>(hall.Officer, p => p.AddAsync(session.ActivityId, new(Hall.Local(8), Hall.Local(34), "值守")))).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Children_at_a_ceremony_are_counted_at_the_door_and_another_accepts_the_number(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync(kind: Hall.Ceremony);
        Task<Refusal?> Report(int people) => hall.AsAsync<CountTurnout, Refusal?>(hall.Secretary, c => c.ReportAsync(session.Id, people));
        Assert.Contains("还没有开始", (await Report(120))!.Message, StringComparison.Ordinal);
        hall.Clock(10);
        Assert.Equal("people", (await Report(0))?.Field);
        Assert.Null(await Report(120));
        Assert.Contains("由他人审核", (await hall.AsAsync<CountTurnout, Refusal?>(hall.Secretary, c => c.AcceptAsync(session.Id)))!.Message, StringComparison.Ordinal);
        Assert.Equal(0, await hall.FigureAsync("activity.counted[kind=pioneer.ceremony]"));
        var street = await hall.Staffed.PostAsync(hall.Staffed.Street, "secretary");
        Assert.Null(await hall.AsAsync<CountTurnout, Refusal?>(street, c => c.AcceptAsync(session.Id)));
        Assert.Equal((120, 1), (await hall.FigureAsync("activity.counted[kind=pioneer.ceremony]"), await hall.FigureAsync("activity.session[kind=pioneer.ceremony]")));
        Assert.True((await hall.District.ProveAsync("2023-03")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_stands_elsewhere_can_neither_see_nor_judge(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync();
        await ServeAsync(hall, session.Id, 9, 10, 1);
        var row = (await hall.RowsAsync(session.Id))[0];
        var stranger = await hall.Staffed.PostAsync(hall.Staffed.There, "secretary");
        Assert.Contains("不归您", (await hall.ConfirmAsync(session.Id, stranger, new Judged(row.Id, true)))!.Message, StringComparison.Ordinal);
        Assert.Contains("不归您", (await hall.AsAsync<CallRoll, Refusal?>(stranger, r => r.DoAsync(session.Id, 2, false)))!.Message, StringComparison.Ordinal);
        Assert.Equal(0, await hall.Staffed.AsAsync(stranger, s => Task.FromResult(((Kernel.Data.ShijiDb)s.GetService(typeof(Kernel.Data.ShijiDb))!).Set<Attendance>().Count())));
    }

    /// <summary>Everybody scans in and out on the hour, and it is proposed.</summary>
    private static async Task ServeAsync(Hall hall, Guid session, int from, int until, params int[] people)
    {
        await StampAsync(hall, session, Hall.At(from), Hall.At(until), people);
        hall.Clock(11, 31);
        Assert.Null(await hall.ProposeAsync(session));
    }

    private static async Task StampAsync(Hall hall, Guid session, DateTime from, DateTime until, params int[] people)
    {
        foreach (var (at, leaves) in new[] { (from, false), (until, true) })
        {
            hall.Time.Now = at;
            foreach (var person in people) Assert.Null(await hall.AsAsync<CallRoll, Refusal?>(hall.Officer, r => r.DoAsync(session, person, leaves)));
        }
    }
}
