using Shiji.Reports.Findings;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

public sealed class FindingPageTests(ServedDistrict district)
{
    [Fact]
    public async Task Every_check_is_found_fine_or_said_to_be_unjudged()
    {
        var page = await Page.GetAsync(district.Client, "/findings?period=2022H1");
        var told = page.Document.QuerySelectorAll("main tbody tr").Length + page.Document.QuerySelectorAll("main details li").Length;
        Assert.Equal(StandardFindings.All.Count, told);
    }

    [Fact]
    public async Task The_count_is_the_length_of_the_list()
    {
        var page = await Page.GetAsync(district.Client, "/findings?period=2022H1");
        var found = page.Document.QuerySelectorAll("#found tbody tr");
        Assert.NotEmpty(found);
        foreach (var row in found)
        {
            var link = row.QuerySelector("td a")!;
            var one = await Page.GetAsync(district.Client, link.GetAttribute("href")!);
            Assert.Equal(link.TextContent.Split('/')[0].Trim(), $"{one.Document.QuerySelectorAll("#units tbody tr").Length}");
        }
    }

    [Fact]
    public async Task Only_the_chosen_stand_in_the_draft()
    {
        var all = await Page.GetAsync(district.Client, "/findings?period=2022H1");
        var key = all.Document.QuerySelectorAll("#found input[name=pick]").Last().GetAttribute("value")!;
        var page = await Page.GetAsync(district.Client, $"/findings?period=2022H1&pick={key}");
        var sentence = Assert.Single(page.Document.QuerySelectorAll("#draft .panel p"));
        Assert.DoesNotContain("一是", sentence.TextContent, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("#found input[checked]"), box => Assert.Equal(key, box.GetAttribute("value")));
    }

    [Fact]
    public async Task A_check_that_nobody_made_is_refused() => Assert.Equal(404, (await Page.GetAsync(district.Client, "/findings/nothing")).Status);

    [Fact]
    public async Task The_list_goes_out_as_a_workbook()
    {
        using var answer = await district.Client.GetAsync("/findings/export?period=2022H1");
        Assert.True(answer.IsSuccessStatusCode);
    }
}
