using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Shiji.Kernel.Records;

namespace Shiji.Activities.Tests;

public sealed class ReckoningTests
{
    private static readonly DateTime Start = new(2023, 3, 10, 1, 0, 0, DateTimeKind.Utc);

    private static ActivitySession Session { get; } = new() { Kind = "k", StartsAt = Start, EndsAt = Start.AddHours(2) };

    [Theory]
    [InlineData("+0 -120", 120)] // from the beginning to the end
    [InlineData("+-30 -120", 120)] // waiting before the beginning is no service
    [InlineData("+0 -151", 150)] // the grace, and no more
    [InlineData("+10 -70", 60)]
    [InlineData("+0 -30 +60 -90", 60)] // away in between
    [InlineData("+0 +5 -60", 60)] // scanned twice on arrival
    [InlineData("+0 -60 -61", 60)] // and twice on leaving
    [InlineData("+0", 120)] // forgot to check out: proposed to the planned end
    [InlineData("+0 -30 +60", 90)] // the same after a break
    [InlineData("+130", 0)] // came when it was over
    [InlineData("-60", 0)] // only ever left
    public void Only_the_time_between_coming_and_going_within_the_plan_and_grace_is_served(string stamps, int minutes) => Assert.Equal(minutes, Of(stamps).Minutes);

    [Fact]
    public void Parts_of_a_minute_are_added_before_they_are_cut()
    {
        var stamps = new[] { At(0), Left(10, 40), At(20), Left(30, 40) };
        Assert.Equal(21, Reckoning.Of(Session, stamps, 30).Minutes);
        Assert.Equal(20, Reckoning.Of(Session, [At(0), Left(10, 20), At(20), Left(30, 20)], 30).Minutes);
    }

    [Fact]
    public void Who_stayed_past_the_grace_is_noted_and_gets_no_more()
    {
        Assert.True(Of("+0 -151").BeyondPlan);
        Assert.False(Of("+0 -150").BeyondPlan);
    }

    [Fact]
    public void The_weakest_stamp_says_what_it_rests_on()
    {
        var called = Left(60);
        called.Way = CheckInWay.Roll;
        Assert.Equal(Evidence.RollCall, Reckoning.Of(Session, [At(0), called], 30).Evidence);
        Assert.Equal(Evidence.Machine, Reckoning.Of(Session, [At(0), Left(60)], 30).Evidence);
    }

    [Fact]
    public void No_order_and_no_repetition_of_stamps_changes_what_was_served() => Prop.ForAll(
        Gen.Choose(-30, 200).Zip(Gen.Choose(0, 1)).ListOf().Where(l => l.Count > 0).ToArbitrary(), listed =>
        {
            var stamps = listed.Select(x => x.Item2 == 1 ? Left(x.Item1) : At(x.Item1)).ToList();
            var (once, turned, twice) = (Reckoning.Of(Session, stamps, 30), Reckoning.Of(Session, stamps.AsEnumerable().Reverse(), 30), Reckoning.Of(Session, [.. stamps, .. stamps], 30));
            return once == turned && once == twice && once.Minutes >= 0 && once.Minutes <= 150;
        }).QuickCheckThrowOnFailure();

    /// <summary>+ comes, - goes, so many minutes after the beginning.</summary>
    private static Reckoning Of(string stamps) => Reckoning.Of(Session, stamps.Split(' ').Select(s => (s[0], int.Parse(s[1..], CultureInfo.InvariantCulture)) is ('+', var came) ? At(came) : Left(int.Parse(s[1..], CultureInfo.InvariantCulture))), 30);

    private static CheckIn At(int minute, int second = 0) => new() { At = Start.AddMinutes(minute).AddSeconds(second), Way = CheckInWay.Code };

    private static CheckIn Left(int minute, int second = 0) => new() { At = Start.AddMinutes(minute).AddSeconds(second), Leaves = true, Way = CheckInWay.Code };
}
