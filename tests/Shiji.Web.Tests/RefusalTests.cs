using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

public sealed class RefusalTests(ServedDistrict district)
{
    [Theory]
    [InlineData("/?org=NOWHERE", 404, "没有叫“NOWHERE”的组织")]
    [InlineData("/figures/vol.turns?org=NOWHERE", 404, "没有叫“NOWHERE”的组织")]
    [InlineData("/organisations/NOWHERE", 404, "没有叫“NOWHERE”的组织")]
    [InlineData("/?period=2022H3", 400, "没有“2022H3”这个统计期")]
    [InlineData("/summary?period=2019", 409, "写不成总结")]
    [InlineData("/summary?period=last", 400, "看不懂统计期“last”")]
    [InlineData("/figures/nothing", 404, "没有“nothing”这个指标")]
    [InlineData("/measures/nothing", 404, "没有“nothing”这个度量")]
    [InlineData("/measures/nothing/records", 404, "没有“nothing”这个度量")]
    [InlineData("/records/nothing", 404, "没有这条记录")]
    [InlineData("/records/018a0000-0000-7000-8000-00000000ffff", 404, "没有这条记录")]
    [InlineData("/registers/nothing", 404, "没有“nothing”这本台账")]
    [InlineData("/nowhere/at/all", 404, "没有这一页")]
    [InlineData("/gallery", 404, "没有这一页")]
    [InlineData("/summary.docx?org=NOWHERE", 404, "没有叫“NOWHERE”的组织")]
    public async Task Says_why_in_words(string path, int status, string words)
    {
        var page = await Page.GetAsync(district.Client, path);
        Assert.Equal(status, page.Status);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/measures/volunteer.service/records?after=zzz")]
    [InlineData("/registers/volunteer.service?state=zzz&f_kind=zzz&before=1_2")]
    [InlineData("/indicators?chapter=zzz&text=%25'")]
    public async Task Takes_no_offence_at_a_strange_filter(string path) =>
        Assert.Equal(200, (await Page.GetAsync(district.Client, path)).Status);
}
