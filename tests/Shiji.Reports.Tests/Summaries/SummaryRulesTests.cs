using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Parameters;
using Shiji.Reports.Phrases;
using Shiji.Reports.Summaries;

namespace Shiji.Reports.Tests.Summaries;

public sealed class SummaryRulesTests
{
    private static readonly DateOnly Today = new(2026, 7, 4);

    [Fact]
    public void The_standard_parameters_say_what_the_house_decided() =>
        Assert.Equal(PrintStyle.Default, SummaryRules.StyleOf(new(Today, StandardCatalogue.Parameters)));

    [Fact]
    public void A_later_version_of_a_parameter_changes_the_words_and_is_named()
    {
        Assert.Equal("近8500个", Phrasing.Print(8442, Hedge.Near, "个", SummaryRules.StyleOf(new(Today, StandardCatalogue.Parameters))));
        var stricter = new RuleParameter { Code = "phrase.near.floor", Name = "“近”的下限", Value = 0.995m, From = new(2026, 1, 1), Source = "test", EvidenceTag = "D" };
        var book = new RuleBook(Today, [.. StandardCatalogue.Parameters, stricter]);
        Assert.Equal("8442个", Phrasing.Print(8442, Hedge.Near, "个", SummaryRules.StyleOf(book)));
        Assert.Contains(stricter, book.Used);
    }

    [Fact]
    public void Every_parameter_the_summary_asks_for_is_kept_as_data()
    {
        var asked = new RuleBook(Today, StandardCatalogue.Parameters);
        SummaryRules.StyleOf(asked);
        Assert.Equal(5000, SummaryRules.LongestOf(asked));
        Assert.Equal(10, asked.Used.Count);
    }
}
