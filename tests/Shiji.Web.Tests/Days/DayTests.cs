using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Web.Tests.Days;

/// <summary>A whole day as its users live it, over HTTP and by the pages alone; <c>SHIJI_DAY=200x5000</c> plays it at the size of a district.</summary>
public sealed class DayTests
{
    private static (int Sessions, int Volunteers) Size { get; } =
        Environment.GetEnvironmentVariable("SHIJI_DAY")?.Split('x') is [var sessions, var volunteers] ? (int.Parse(sessions, CultureInfo.InvariantCulture), int.Parse(volunteers, CultureInfo.InvariantCulture)) : (18, 60);

    [Theory, OnEachDatabase]
    public async Task Every_minute_of_a_day_counts_as_it_was_served_and_no_other(Database database)
    {
        await using var day = await DayDistrict.OpenAsync(database, Size.Volunteers);
        var script = new Script(day, Size.Sessions, Size.Volunteers);
        await script.MorningAsync();
        await script.CalendarsAsync();
        await script.SessionsAsync();
        await script.NextMorningAsync();

        var expected = script.Outings.Where(o => o.Minutes() > 0).ToDictionary(o => (o.Person, o.Stand.Id), o => o.Minutes());
        var counted = await day.DoAsync((_, db) => db.Set<Attendance>().Where(a => a.State == AttendanceState.Noticed && a.PersonId != null).ToDictionaryAsync(a => (a.PersonId!.Value, a.SessionId), a => a.Minutes));
        var otherwise = expected.Keys.Union(counted.Keys).Where(k => expected.GetValueOrDefault(k) != counted.GetValueOrDefault(k)).Order().Take(5).ToList();
        Assert.True(otherwise.Count == 0, string.Join('\n', await Task.WhenAll(otherwise.Select(async k => $"{k}: served {expected.GetValueOrDefault(k)}, counted {counted.GetValueOrDefault(k)}: {await day.TellAsync(k.Item1, k.Item2)}"))));
        Assert.Equal(0, await script.Deputy.FigureAsync("activity.minutes[kind=volunteer]")); // in notice nothing counts yet

        await script.WeekLaterAsync();
        Assert.Equal(expected.Values.Sum(), await script.Deputy.FigureAsync("activity.minutes[kind=volunteer]"));
        Assert.Equal(expected.Count, await script.Deputy.FigureAsync("activity.turn[kind=volunteer]"));
        Assert.Equal(expected.Keys.Select(k => k.Id).Distinct().Count(), await script.Deputy.FigureAsync("activity.session[kind=volunteer]"));
        foreach (var own in script.Outings.GroupBy(o => o.Person).Where(g => g.Key % 10 == 0))
            Assert.Contains($"服务 {Math.Floor(own.Sum(o => o.Minutes()) / 6m) / 10:0.0} 小时", await script.ReadOwnAsync(own.Key), StringComparison.Ordinal);
    }
}
