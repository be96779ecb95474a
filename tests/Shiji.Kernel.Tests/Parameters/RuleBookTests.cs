using Shiji.Kernel.Parameters;

namespace Shiji.Kernel.Tests.Parameters;

public sealed class RuleBookTests
{
    private static readonly RuleParameter[] Kept =
    [
        Rule("star.hours", 100, new(2012, 1, 1), new(2023, 6, 1)),
        Rule("star.hours", 120, new(2023, 6, 1)),
        Rule("star.hours", 80, new(2012, 1, 1), scope: "field:XX"),
        Rule("not.asked", 1, new(2012, 1, 1)),
    ];

    [Theory]
    [InlineData("2023-05-31", 100)]
    [InlineData("2023-06-01", 120)]
    [InlineData("2011-12-31", 7)]
    public void The_version_of_the_day_is_in_force_and_before_the_first_the_default(string day, int value) =>
        Assert.Equal(value, new RuleBook(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Kept).Of("star.hours", 7));

    [Fact]
    public void A_result_can_name_the_versions_it_used_and_no_others()
    {
        var book = new RuleBook(new(2024, 1, 1), Kept);
        book.Of("star.hours", 0);
        book.Of("unknown", 0);
        Assert.Equal([(120m, new DateOnly(2023, 6, 1))], book.Used.Select(p => (p.Value, p.From)));
    }

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
