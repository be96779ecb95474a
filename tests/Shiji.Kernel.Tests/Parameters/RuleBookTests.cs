using System.Globalization;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Tests.Parameters;

public sealed class RuleBookTests
{
    private static readonly RuleParameter[] Kept =
    [
        Rule("star.hours", 100, new(2012, 1, 1), new(2023, 6, 1)),
        Rule("star.hours", 120, new(2023, 6, 1)),
        Rule("star.hours", 80, new(2012, 1, 1), scope: "field:XX"),
        Rule("star.hours", 90, new(2023, 1, 1), scope: "type:ZB"),
        Rule("star.hours", 85, new(2024, 3, 1), scope: "field:XX"),
        Rule("ended", 1, new(2012, 1, 1), new(2022, 4, 1)),
    ];

    [Theory]
    [InlineData("2023-05-31", 100)]
    [InlineData("2023-06-01", 120)]
    [InlineData("2011-12-31", 7)]
    public void The_version_of_the_day_is_in_force_and_before_the_first_the_default(string day, int value) => Assert.Equal(value, On(day).Of("star.hours", 7));

    [Theory]
    [InlineData("2022-12-31", 80, "field:XX", "type:ZB")]
    [InlineData("2023-01-01", 80, "field:XX", "type:ZB")]
    [InlineData("2023-01-01", 90, "type:ZB", "field:XX")]
    [InlineData("2024-03-01", 85, "field:XX")]
    [InlineData("2024-03-01", 120, "field:SQ")]
    public void A_version_for_a_scope_wins_over_the_one_for_everybody_and_the_scope_named_first_over_the_next(string day, int value, params string[] scopes) =>
        Assert.Equal(value, On(day).Of("star.hours", 7, scopes));

    [Fact]
    public void A_code_that_is_not_kept_has_no_version_and_the_value_that_was_given_for_that_case()
    {
        var book = On("2024-01-01");
        Assert.Equal(7, book.Of("nobody.knows", 7, "type:ZB"));
        Assert.Null(book.Find("nobody.knows"));
        Assert.Null(book.Find("ended"));
        Assert.Empty(book.Versions("nobody.knows"));
        Assert.Empty(book.Used);
    }

    [Fact]
    public void A_result_can_name_the_versions_it_used_and_no_others()
    {
        var book = On("2024-01-01");
        book.Of("star.hours", 0);
        book.Of("star.hours", 0, "type:ZB");
        book.Of("star.hours", 0, "type:ZB");
        book.Of("unknown", 0);
        Assert.Equal([(90m, new DateOnly(2023, 1, 1)), (120m, new DateOnly(2023, 6, 1))], book.Used.Select(p => (p.Value, p.From)));
        Assert.Equal([80m, 90m, 120m], book.Versions("star.hours").Select(p => p.Value));
    }

    [Theory]
    [InlineData("2022Q4", "100 80")]
    [InlineData("2023Q2", "100 80 90 120")]
    [InlineData("2023Q3", "80 90 120")]
    [InlineData("2024H1", "80 90 120 85")]
    public void A_period_names_what_is_in_force_at_its_end_and_what_was_replaced_within_it(string period, string values) =>
        Assert.Equal(values, string.Join(' ', new RuleHistory(Kept).Within(PeriodText.Read(period).Value, ["star.hours"]).Select(p => p.Value)));

    [Fact]
    public void A_period_names_a_version_that_ran_out_within_it_and_the_next_period_does_not()
    {
        Assert.Single(new RuleHistory(Kept).Within(Period.Half(2022, 1), ["ended"]));
        Assert.Empty(new RuleHistory(Kept).Within(Period.Of(202222), ["ended"]));
    }

    [Fact]
    public void A_version_ends_with_its_own_end_or_when_the_next_one_for_the_same_begins()
    {
        var history = new RuleHistory(Kept);
        Assert.Equal([new(2023, 6, 1), null, new(2024, 3, 1), null, null, new(2022, 4, 1)], Kept.Select(history.EndOf));
    }

    private static RuleBook On(string day) => new(DateOnly.Parse(day, CultureInfo.InvariantCulture), Kept);

    private static RuleParameter Rule(string code, decimal value, DateOnly from, DateOnly? until = null, string scope = "") => new()
    {
        Code = code,
        Name = code,
        Value = value,
        From = from,
        Until = until,
        Scope = scope,
        Source = "test",
        EvidenceTag = "D",
    };
}
