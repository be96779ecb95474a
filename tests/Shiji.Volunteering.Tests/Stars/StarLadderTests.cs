using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Parameters;

namespace Shiji.Volunteering.Tests.Stars;

/// <summary>The test vectors of domain.md §13.</summary>
public sealed class StarLadderTests
{
    private static readonly DateOnly Registered = new(2023, 1, 1);

    [Fact]
    public void Half_a_year_is_six_months_of_the_calendar_and_an_hour_is_sixty_minutes()
    {
        Assert.Equal(0, ReachedBy(6000, Registered, new(2023, 6, 30))); // 180 days
        Assert.Equal(1, ReachedBy(6000, Registered, new(2023, 7, 1))); // 181 days
        Assert.Equal(0, ReachedBy(6000, new(2023, 3, 1), new(2023, 8, 29))); // 181 days
        Assert.Equal(0, ReachedBy(6000, new(2023, 3, 1), new(2023, 8, 31))); // 183 days
        Assert.Equal(1, ReachedBy(6000, new(2023, 3, 1), new(2023, 9, 1)));
        Assert.Equal(0, ReachedBy(5999, Registered, new(2024, 1, 1))); // 99 h 59 min
    }

    [Fact]
    public void Every_half_year_that_is_over_has_a_record()
    {
        Assert.Equal(3, ReachedBy(36000, Registered, new(2024, 1, 1), 0, 1));
        Assert.Equal(2, ReachedBy(36000, Registered, new(2023, 12, 31), 0)); // one year is not over yet; the running half-year asks for nothing
        Assert.Equal(0, ReachedBy(36000, Registered, new(2024, 1, 1), 1)); // none in the first
        Assert.Equal(4, ReachedBy(60000, Registered, new(2024, 1, 1), 0, 1));
        Assert.Equal(4, ReachedBy(90000, Registered, new(2024, 12, 31), 0, 1, 2)); // five stars ask two years
        Assert.Equal(5, ReachedBy(90000, Registered, new(2025, 1, 1), 0, 1, 2, 3));
    }

    [Fact]
    public void Nobody_falls_and_nobody_is_listed_for_what_they_hold()
    {
        var rules = RulesOn(new(2024, 1, 1));
        Assert.Equal(0, StarLadder.Reached(new(1, 1, 6000, Registered, new HashSet<int> { 0, 1 }, 3), rules, new(2024, 1, 1)));
        Assert.Equal(4, StarLadder.Reached(new(1, 1, 60000, Registered, new HashSet<int> { 0, 1 }, 3), rules, new(2024, 1, 1)));
    }

    [Fact]
    public void Before_the_district_had_rules_of_its_own_the_national_ladder_asks_for_hours_alone()
    {
        var rules = RulesOn(new(2022, 6, 1));
        Assert.Equal([6000L, 18000, 36000, 60000, 90000], rules.Steps.Select(s => s.Minutes));
        Assert.All(rules.Steps.Take(4), s => Assert.Equal(0, s.Months));
        Assert.Equal([6, 6, 12, 12, 24], RulesOn(new(2023, 1, 1)).Steps.Select(s => s.Months));
        Assert.Contains("本区一星时长", RulesOn(new(2023, 1, 1)).Basis, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-01-01", "2022-12-31", -1)]
    [InlineData("2023-01-01", "2023-06-30", 0)]
    [InlineData("2023-01-01", "2023-07-01", 1)]
    [InlineData("2022-08-31", "2023-02-27", 0)]
    [InlineData("2022-08-31", "2023-02-28", 1)]
    [InlineData("2022-08-31", "2023-08-30", 1)]
    [InlineData("2022-08-31", "2023-08-31", 2)]
    public void A_day_lies_in_one_half_year_since_registration(string registered, string day, int half) =>
        Assert.Equal(half, StarLadder.HalfYearOf(DateOnly.Parse(registered, null), DateOnly.Parse(day, null)));

    private static int ReachedBy(long minutes, DateOnly registered, DateOnly on, params int[] halves) =>
        StarLadder.Reached(new(1, 1, minutes, registered, (halves.Length == 0 ? [0] : halves).ToHashSet(), 0), RulesOn(on), on);

    private static StarRules RulesOn(DateOnly day) => StarRules.Of(new RuleBook(day, StandardCatalogue.Parameters))!;
}
