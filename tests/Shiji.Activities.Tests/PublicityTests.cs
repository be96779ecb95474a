using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Activities.Tests;

/// <summary>Hours are shown to everybody before they count, and whoever knows better is heard.</summary>
public sealed class PublicityTests
{
    [Theory, OnEachDatabase]
    public async Task What_somebody_objects_to_does_not_count_until_another_than_who_confirmed_it_has_answered(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync();
        hall.Clock(12);
        foreach (var person in (int[])[1, 2, 3])
            Assert.Null((await hall.AsAsync<CallRoll, Refusal?>(hall.Officer, r => r.SheetAsync(session.Id, [new(person, Hall.At(9), Hall.At(11))]))));
        Assert.Null(await hall.ProposeAsync(session.Id));
        Task<List<NoticedSession>> Shown() => hall.AsAsync<ReadNotices, List<NoticedSession>>(Actor.System, n => n.SessionsAsync(null, 0, 10, default));
        Assert.Empty(await Shown()); // not confirmed yet
        foreach (var anomaly in await hall.AnomaliesAsync(session.Id)) Assert.Null(await hall.AsAsync<AnswerAnomaly, Refusal?>(hall.Secretary, a => a.DoAsync(anomaly.Id, true, "负责人在场")));
        Assert.Null(await hall.ConfirmAllAsync(session.Id));
        Assert.Equal((session.Id, 3, 360L), (await Shown()).Select(s => (s.Session, s.Turns, s.Minutes)).Single());

        var rows = await hall.RowsAsync(session.Id);
        Task<Refusal?> Object(Guid attendance, string? reason = "那天上午他在我店里") => hall.AsAsync<RaiseObjection, Refusal?>(hall.Officer, r => r.DoAsync(attendance, reason));
        Assert.Equal("reason", (await Object(rows[0].Id, " "))?.Field);
        Assert.Equal("reason", (await hall.AsAsync<RaiseObjection, Refusal?>(Actor.Nobody, r => r.DoAsync(rows[0].Id, "没有来")))?.Field);
        Assert.Null(await Object(rows[0].Id));
        Assert.Null(await Object(rows[1].Id));
        Assert.Contains("已经有人提了异议", (await Object(rows[0].Id))!.Message, StringComparison.Ordinal);
        Assert.Equal([true, true, false], (await hall.AsAsync<ReadNotices, List<NoticedLine>>(Actor.System, n => n.LinesAsync(session.Id, default))).Select(l => l.Disputed));

        hall.Time.Now = Hall.At(12).AddDays(8);
        await hall.NightAsync();
        Assert.Equal(120, await hall.FigureAsync("activity.minutes[kind=test.service]")); // the third alone
        Assert.Contains("不在公示", (await Object(rows[2].Id))!.Message, StringComparison.Ordinal);

        var open = (await hall.AnomaliesAsync(session.Id)).Where(a => a.Kind == AnomalyKind.Objection).OrderBy(a => a.PersonId).ToList();
        Task<Refusal?> Answer(Actor by, Anomaly anomaly, bool accepts) => hall.AsAsync<AnswerAnomaly, Refusal?>(by, a => a.DoAsync(anomaly.Id, accepts, "问过店主和负责人"));
        Assert.Contains("由他人处理", (await Answer(hall.Secretary, open[0], true))!.Message, StringComparison.Ordinal); // who confirmed them
        var street = await hall.Staffed.PostAsync(hall.Staffed.Street, "secretary");
        Assert.Null(await Answer(street, open[0], accepts: false));
        Assert.Null(await Answer(street, open[1], accepts: true));
        await hall.NightAsync();
        Assert.Equal(240, await hall.FigureAsync("activity.minutes[kind=test.service]"));
        Assert.Equal([(AttendanceState.Refused, "问过店主和负责人"), (AttendanceState.InForce, null), (AttendanceState.InForce, null)], (await hall.RowsAsync(session.Id)).Select(r => (r.State, r.Reason)));
        Assert.Empty(await Shown());
    }
}
