using AngleSharp.Html.Parser;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

public sealed class NumeralTests(ServedDistrict district)
{
    [Theory]
    [MemberData(nameof(Paths.All), MemberType = typeof(Paths))]
    public async Task Every_figure_of_a_page_is_a_link(string path)
    {
        var page = await Page.GetAsync(district.Client, path);
        Assert.Empty(Numerals.Unlinked(page.Document));
    }

    [Theory]
    [InlineData("/figures/vol.turns", 40)]
    [InlineData("/indicators", 60)]
    [InlineData("/summary", 15)]
    public async Task The_figures_are_found(string path, int least)
    {
        var page = await Page.GetAsync(district.Client, path);
        Assert.InRange(Numerals.Of(page.Document).Count, least, 1000);
    }

    [Theory]
    [InlineData("<table><td class=num>12</td></table>")]
    [InlineData("<p class=fig-value>12<a href=/>人次</a></p>")]
    [InlineData("<svg><text class=trend-value>12</text></svg>")]
    [InlineData("<p class=tie>各行合计 12人次，与上数一致。</p>")]
    [InlineData("<h1>明细 <small class=head-count>共12条</small></h1>")]
    public void A_figure_that_leads_nowhere_is_seen(string markup) => Assert.Single(Numerals.Unlinked(new HtmlParser().ParseDocument(markup)));

    [Theory]
    [InlineData("<table><thead><th class=num>2022年</th></thead><td class=num><a href=/>12</a></td></table>")]
    [InlineData("<svg><a href=/><text class=trend-value>12</text></a></svg>")]
    public void A_figure_that_leads_somewhere_is_not(string markup) => Assert.Empty(Numerals.Unlinked(new HtmlParser().ParseDocument(markup)));
}
