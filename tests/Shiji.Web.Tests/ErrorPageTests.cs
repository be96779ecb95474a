using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

public sealed class ErrorPageTests(ServedDistrict district)
{
    [Fact]
    public async Task An_error_is_told_in_words_with_a_number_that_is_in_the_log()
    {
        var page = await Page.GetAsync(district.Client, ServedDistrict.Broken);
        Assert.Equal(500, page.Status);
        Assert.Equal("这一页没能打开", page.Heading);
        Assert.Contains("这是软件自己的差错，不是您操作的问题", page.Text, StringComparison.Ordinal);
        Assert.Contains("没有丢失", page.Text, StringComparison.Ordinal);
        var number = page.Document.QuerySelector("[role=alert] code")!.TextContent;
        Assert.True(number.Length >= 8);
        Assert.Contains(district.Log.Lines, l => l.Contains(number, StringComparison.Ordinal) && l.Contains(ServedDistrict.Broken, StringComparison.Ordinal));
        Assert.Contains(district.Log.Lines, l => l.Contains(ServedDistrict.Secret, StringComparison.Ordinal) && l.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_keeps_its_trace_to_itself_and_is_as_guarded_as_any_page()
    {
        var page = await Page.GetAsync(district.Client, ServedDistrict.Broken);
        Assert.DoesNotContain(ServedDistrict.Secret, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.Html, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", Assert.Single(page.Response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("回到首页", page.Document.QuerySelector("main a.btn")!.TextContent);
    }

    [Theory]
    [InlineData("/figures/nothing", "请从指标目录里选", "/indicators")]
    [InlineData("/measures/nothing/records", "请从指标目录里选", "/indicators")]
    [InlineData("/organisations/NOWHERE", "请核对名称，或改用组织代码", "/")]
    [InlineData("/figures/vol.turns?period=2022H3", "写法如 2022H1", "/")]
    [InlineData("/records/018a0000-0000-7000-8000-00000000ffff", "请从台账里找", "/registers")]
    [InlineData("/registers/nothing", "请从台账目录里选", "/registers")]
    [InlineData("/nowhere", "请从首页或组织树重新找", "/")]
    public async Task What_is_not_there_says_what_to_do_and_shows_the_way(string path, string remedy, string way)
    {
        var page = await Page.GetAsync(district.Client, path);
        Assert.InRange(page.Status, 400, 404);
        Assert.StartsWith(page.Status == 404 && path != "/organisations/NOWHERE" ? "没有" : "这一页打不开", page.Heading, StringComparison.Ordinal);
        Assert.Contains(remedy, Assert.Single(page.Document.QuerySelectorAll("[role=alert]")).TextContent, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("main [role=alert] ~ p a"), a => a.GetAttribute("href")!.Split('?')[0] == way);
        Assert.DoesNotContain("Exception", page.Html, StringComparison.Ordinal);
    }
}
