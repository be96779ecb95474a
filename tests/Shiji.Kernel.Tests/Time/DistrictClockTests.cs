using Shiji.Kernel.Time;

namespace Shiji.Kernel.Tests.Time;

public sealed class DistrictClockTests
{
    [Theory]
    [InlineData("2022-06-30T15:59:59Z", "2022-06-30"), InlineData("2022-06-30T16:00:00Z", "2022-07-01")]
    [InlineData("2021-12-31T15:59:59Z", "2021-12-31"), InlineData("2021-12-31T16:00:00Z", "2022-01-01")]
    [InlineData("2024-02-28T16:00:00Z", "2024-02-29")]
    public void The_day_turns_at_midnight_in_the_district(string instant, string day)
    {
        var clock = new DistrictClock(new FakeTime(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(day, clock.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(clock.Today, clock.DayOf(clock.UtcNow));
        Assert.Equal(clock.UtcNow.AddHours(8), clock.LocalOf(clock.UtcNow));
    }

    [Fact]
    public void Ids_are_ordered_by_birth()
    {
        var time = FakeTime.At(2022, 1, 1);
        var clock = new DistrictClock(time);
        var ids = new List<Guid>();
        for (var i = 0; i < 100; i++, time.Now = time.Now.AddMilliseconds(1)) ids.Add(clock.NewId());
        Assert.Equal(ids.OrderBy(id => id.ToByteArray(true), Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))), ids);
    }
}
