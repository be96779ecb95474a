using System.Text.RegularExpressions;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

public sealed partial class SummaryPageTests(ServedDistrict district)
{
    [Theory]
    [InlineData("2022H1", "共青团云水区委员会2022年上半年工作总结和2022年下半年工作思路", "2022年下半年工作思路")]
    [InlineData("2022", "共青团云水区委员会2022年工作总结和2023年工作思路", "2023年工作思路")]
    [InlineData("2022Q2", "共青团云水区委员会2022年第二季度工作总结和2022年第三季度工作思路", "2022年第三季度工作思路")]
    [InlineData("2022-05", "共青团云水区委员会2022年5月工作总结和2022年6月工作思路", "2022年6月工作思路")]
    [InlineData("2022-03-01..2022-04-15", "共青团云水区委员会2022年3月1日至4月15日工作总结和下一步工作思路", "下一步工作思路")]
    public async Task A_summary_speaks_of_its_own_period(string period, string title, string plans)
    {
        var page = await Page.GetAsync(district.Client, $"/summary?period={period}");
        Assert.Equal(200, page.Status);
        var sheet = page.Document.QuerySelector("article.doc")!;
        Assert.Equal(title, sheet.QuerySelector("h1")!.TextContent);
        Assert.EndsWith(plans, sheet.QuerySelectorAll("h2").Last().TextContent, StringComparison.Ordinal);
        Assert.Equal(period == "2022H1", sheet.TextContent.Contains("半年", StringComparison.Ordinal));
        Assert.Equal(period == "2022Q2", sheet.TextContent.Contains("季度", StringComparison.Ordinal));
        Assert.DoesNotContain("需要说明的是", sheet.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022H1")]
    [InlineData("2022-05")]
    [InlineData("2022-03-01..2022-03-02")]
    public async Task What_there_is_nothing_to_say_of_is_left_out_and_the_rest_is_numbered_on(string period)
    {
        var page = await Page.GetAsync(district.Client, $"/summary?period={period}");
        var item = 0;
        foreach (var block in page.Document.QuerySelectorAll("article.doc .doc-text > *"))
        {
            if (block.LocalName != "p")
            {
                item = 0;
                Assert.Contains(block.NextElementSibling!.LocalName, block.LocalName == "h2" ? ["p", "h3"] : (string[])["p"]);
            }
            else if (Lead().Match(block.TextContent) is { Success: true } lead)
            {
                Assert.Equal("一二三四五"[item++].ToString(), lead.Groups[1].Value);
                Assert.True(block.TextContent.Length > lead.Length, block.TextContent);
            }

            Assert.DoesNotContain('{', block.TextContent);
        }
    }

    [Theory]
    [InlineData("2019", "账簿自2021年7月1日启用，没有2019年的完整记录，写不成总结；请选2021年7月1日以后的统计期。")]
    [InlineData("2023H1", "共青团云水区委员会在2023年上半年没有生效的工作记录，写不成总结；请换一个统计期，或先报送、审核这一期的记录。")]
    public async Task A_period_without_data_is_refused_in_a_sentence(string period, string sentence)
    {
        foreach (var path in new[] { "/summary", "/summary.docx" })
        {
            var page = await Page.GetAsync(district.Client, $"{path}?period={period}");
            Assert.Equal(409, page.Status);
            Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2021", "需要说明的是，账簿自2021年7月1日启用，此前的记录不完整，文中数字只计已经入账的记录。")]
    [InlineData("2022-01-01..2199-06-30", "需要说明的是，统计期到2199年6月30日才结束，文中数字截至")]
    public async Task A_period_known_in_part_says_so_in_the_text(string period, string sentence)
    {
        var page = await Page.GetAsync(district.Client, $"/summary?period={period}");
        Assert.StartsWith(sentence, page.Document.QuerySelectorAll("article.doc .doc-text > p")[1].TextContent, StringComparison.Ordinal);
    }

    [GeneratedRegex("^([一二三四五六七八九十])是[^。]+。")]
    private static partial Regex Lead();
}
