using Shiji.Kernel.Records;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Activities.Tests;

/// <summary>The whole way, as thin as it can be: a session, a check-in, a confirmed hour, its figure, proved.</summary>
public sealed class ThreadTests
{
    [Theory, OnEachDatabase]
    public async Task An_hour_served_is_an_hour_counted_and_proved(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync();
        var volunteer = await hall.Staffed.OwnAsync(1);
        hall.Clock(9, 30);
        Assert.Null(await hall.ScanAsync(volunteer, 1, session.Id));
        hall.Clock(10, 30, 59);
        Assert.Null(await hall.ScanAsync(volunteer, 1, session.Id, leaves: true));
        hall.Clock(11, 5);
        Assert.Null(await hall.ProposeAsync(session.Id));
        var row = Assert.Single(await hall.RowsAsync(session.Id));
        Assert.Equal((60, 0, AttendanceState.Proposed, Evidence.Machine), (row.Proposed, row.Minutes, row.State, row.Evidence));
        Assert.Null(await hall.ConfirmAllAsync(session.Id));
        Assert.Equal(0, await hall.FigureAsync("activity.minutes[kind=test.service]"));

        hall.Time.Now = Hall.At(23).AddDays(7); // the seventh day of notice is not yet over
        Assert.StartsWith("拟定 0 场；1 条", await hall.NightAsync(), StringComparison.Ordinal);
        foreach (var (measure, figure) in new[] { ("activity.minutes[kind=test.service]", 60L), ("activity.turn[kind=test.service]", 1), ("activity.session[kind=test.service]", 1), ("activity.person[kind=test.service]", 1),
                     ("activity.minutes[kind=test.service,category=社区服务]", 60), ("activity.minutes[kind=test.service,category=环境保护]", 0), ("activity.session", 1), ("activity.turn", 1) })
            Assert.Equal(figure, await hall.FigureAsync(measure));
        Assert.True((await hall.District.ProveAsync("2023-03")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_in_notice_does_not_count_before_its_last_day_is_over(Database database)
    {
        await using var hall = await Hall.OpenAsync(database);
        var session = await hall.SessionAsync();
        hall.Clock(9);
        Assert.Null(await hall.ScanAsync(await hall.Staffed.OwnAsync(1), 1, session.Id));
        hall.Clock(12);
        Assert.Null(await hall.ProposeAsync(session.Id));
        var forgotten = Assert.Single(await hall.AnomaliesAsync(session.Id));
        Assert.Equal(AnomalyKind.NoCheckOut, forgotten.Kind);
        Assert.Contains("请先在异常里", (await hall.ConfirmAllAsync(session.Id))!.Message, StringComparison.Ordinal);
        Assert.Null(await hall.AsAsync<AnswerAnomaly, Kernel.Results.Refusal?>(hall.Secretary, a => a.DoAsync(forgotten.Id, accepts: true, "负责人证明做到结束")));
        Assert.Null(await hall.ConfirmAllAsync(session.Id));
        hall.Time.Now = Hall.At(23, 59, 59).AddDays(6);
        await hall.NightAsync();
        Assert.Equal(0, await hall.FigureAsync("activity.turn"));
        Assert.Equal(SessionState.Planned, (await hall.AgainAsync(session.Id)).State);
        hall.Time.Now = Hall.At(24).AddDays(6);
        await hall.NightAsync();
        Assert.Equal(120, await hall.FigureAsync("activity.minutes[kind=test.service]"));
        Assert.Equal(SessionState.Held, (await hall.AgainAsync(session.Id)).State);
        Assert.StartsWith("拟定 0 场；0 条", await hall.NightAsync(), StringComparison.Ordinal);
    }
}
