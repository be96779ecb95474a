using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shiji.Reports.Closings;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

/// <summary>A period is closed from page to page, a document goes out, and a stranger verifies a figure of it.</summary>
public sealed class ClosingPageTests(ServedDistrict district)
{
    private const string Way = "/closings?period=2022-03";

    [Fact]
    public async Task A_month_is_closed_by_the_community_accepted_by_the_street_and_goes_out()
    {
        using var community = await Visitor.SignInAsync(district.Address, Users.Community);
        using var street = await Visitor.SignInAsync(district.Address, Users.Street);
        Assert.Equal(422, (await street.FillAsync(Way, "submit", ("reason", ""))).Status); // the community has not closed yet
        Assert.Equal(302, (await community.FillAsync(Way, "submit", ("reason", ""))).Status);
        await district.EndedAsync(await district.DoAsync((_, db) => db.Set<Closing>().Where(c => c.Period == 202203).Select(c => c.JobId!.Value).SingleAsync()));
        var page = await community.GetAsync(Way);
        var closing = page.Links.First(l => l.StartsWith("/closings/", StringComparison.Ordinal));
        Assert.DoesNotContain("退回的理由", (await community.GetAsync(closing)).Text, StringComparison.Ordinal); // nobody answers their own
        Assert.Equal(422, (await street.FillAsync(closing, "return", ("reason", " "))).Status);
        Assert.Equal(302, (await street.FillAsync(closing, "accept")).Status);
        var kept = await community.GetAsync(closing);
        Assert.Contains("已受理", kept.Text, StringComparison.Ordinal);
        Assert.Contains("0 个指标在定格以后变了", kept.Text, StringComparison.Ordinal);
        Assert.Contains("全部一致", (await community.FillAsync(closing, "verify")).Text, StringComparison.Ordinal);

        var issued = await community.FillAsync("/publications/new?period=2022-03", "issue", ("number", "柳团〔2022〕9号"));
        Assert.Equal(302, issued.Status);
        Assert.Equal(422, (await community.FillAsync("/publications/new?period=2022-03", "issue", ("number", "柳团〔2022〕9号"))).Status);
        var publication = await community.GetAsync("/publications?period=2022-03");
        var way = publication.Links.First(l => l.StartsWith("/publications/", StringComparison.Ordinal) && !l.Contains("018a0000", StringComparison.Ordinal) && !l.Contains('#', StringComparison.Ordinal));
        page = await community.GetAsync(way);
        var code = page.Links.First(l => l.StartsWith("/verify/figures/", StringComparison.Ordinal));
        var bytes = await community.Client.GetByteArrayAsync(new Uri(page.Links.First(l => l.Contains(".docx?", StringComparison.Ordinal)), UriKind.Relative));
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), page.Text, StringComparison.Ordinal);
        using var stranger = new Visitor(district.Address);
        Assert.Contains("与成文时一致", (await stranger.GetAsync(code)).Text, StringComparison.Ordinal);
        Assert.Equal(422, (await community.FillAsync(way, "withdraw", ("reason", ""))).Status);
        Assert.Equal(302, (await community.FillAsync(way, "withdraw", ("reason", "重发"))).Status);
        Assert.Contains("文件已撤回", (await stranger.GetAsync(code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restated_figure_says_so_to_a_stranger_and_the_edition_lists_the_document_that_used_it()
    {
        using var stranger = new Visitor(district.Address);
        var seen = await stranger.GetAsync("/verify/figures/" + SmallReports.Code);
        Assert.Contains("第 2 版已经重述", seen.Text, StringComparison.Ordinal);
        Assert.Contains("核减一场", seen.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await stranger.GetAsync("/verify/figures/ABCDEFGHJKLN")).Status);
        Assert.Equal(200, (await stranger.GetAsync("/verify/figures?code=abcd-efgh-jklm")).Status);
        Assert.Equal(302, (await stranger.GetAsync($"/publications/{SmallReports.Thing}.docx")).Status); // sign in first
        var closing = await district.Secretary.GetAsync($"/closings/{SmallReports.Thing}");
        Assert.Contains("柳岸社区2022年上半年工作总结", closing.Text, StringComparison.Ordinal);
        var next = await district.Secretary.GetAsync($"/closings/{SmallReports.Next}");
        Assert.Matches(new Regex(@"9人次.*−1.*8人次", RegexOptions.Singleline), next.Document.QuerySelector("#bridge")!.TextContent);
    }
}
