using Shiji.Kernel.Registers;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

public sealed class RecordPageTests(ServedDistrict district)
{
    [Theory]
    [InlineData("/measures/volunteer.service/records")]
    [InlineData("/measures/volunteer.service/records?org=YS010101")]
    public async Task Pages_forward_show_every_record_once_and_back_again(string path)
    {
        var page = await Page.GetAsync(district.Client, path);
        var whole = Page.Number(page.Document.QuerySelector("h1 small")!.TextContent);
        var forward = new List<string>(Rows(page));
        while (page.Document.QuerySelector("a[rel=next]") is { } next)
        {
            page = await Page.GetAsync(district.Client, next.GetAttribute("href")!);
            forward.AddRange(Rows(page));
        }

        Assert.Equal(whole, forward.Distinct().Count());
        Assert.Equal(forward.Count, forward.Distinct().Count());
        var back = new List<string>(Rows(page));
        while (page.Document.QuerySelector("a[rel=prev]") is { } previous)
        {
            page = await Page.GetAsync(district.Client, previous.GetAttribute("href")!);
            back.InsertRange(0, Rows(page));
        }

        Assert.Equal(forward, back);
    }

    [Fact]
    public async Task A_correction_and_what_it_corrects_name_each_other()
    {
        var old = await Page.GetAsync(district.Client, $"/records/{SmallDistrict.Superseded}");
        Assert.Contains("已由后来的记录更正", old.Text, StringComparison.Ordinal);
        Assert.Contains(old.Links, l => l.Contains($"{SmallDistrict.Correction}", StringComparison.Ordinal));
        var later = await Page.GetAsync(district.Client, $"/records/{SmallDistrict.Correction}");
        Assert.Contains("签到时间抄错", later.Text, StringComparison.Ordinal);
        Assert.Contains(later.Links, l => l.Contains($"{SmallDistrict.Superseded}", StringComparison.Ordinal));
        Assert.Contains("**", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_lists_what_does_not_count_too()
    {
        var page = await Page.GetAsync(district.Client, "/registers/volunteer.service?state=returned");
        Assert.Equal("退回", Assert.Single(page.Document.QuerySelectorAll("[data-frame=list] tbody .state")).TextContent.Trim());
    }

    [Theory]
    [InlineData("machine", "签到设备")]
    [InlineData("imported", "批量导入")]
    [InlineData("rollcall", "录入员")]
    public async Task A_record_says_in_words_who_or_what_entered_it(string evidence, string words)
    {
        var list = await Page.GetAsync(district.Client, $"/measures/volunteer.service/records?evidence={evidence}");
        var page = await Page.GetAsync(district.Client, list.Document.QuerySelector("table.rows tbody th a")!.GetAttribute("href")!);
        var facts = page.Document.QuerySelectorAll(".facts > div").ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent);
        Assert.Equal(words, facts["记录人"]);
        Assert.DoesNotContain(Recorders.Device, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Recorders.Import, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_can_be_taken_away_as_a_document()
    {
        var page = await Page.GetAsync(district.Client, "/summary");
        var response = await district.Client.GetAsync(new Uri(page.Links.Single(l => l.StartsWith("/summary.docx", StringComparison.Ordinal)), UriKind.Relative));
        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal("PK"u8.ToArray(), (await response.Content.ReadAsByteArrayAsync())[..2]);
        Assert.All(page.Document.QuerySelectorAll("a.cite"), a => Assert.StartsWith("/figures/", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Rows(Page page) =>
        page.Document.QuerySelectorAll("table.rows tbody th a").Select(a => new Uri(new Uri("http://x"), a.GetAttribute("href")!).AbsolutePath);
}
