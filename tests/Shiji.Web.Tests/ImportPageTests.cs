using System.Text;
using AngleSharp.Html.Parser;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

/// <summary>A file on its way through the pages, without script.</summary>
public sealed class ImportPageTests(ServedDistrict district)
{
    private const string File = "组织,日期,类别,名称,地点\nYS010101,2022-04-05,主题团日,清明祭扫,柳岸广场\nYS010101,2022-04-06,不存在的类别,另一次,\n";

    [Fact]
    public async Task A_file_goes_from_upload_to_receipt_and_back()
    {
        using var visitor = await Visitor.SignInAsync(district.Address, Users.Community);
        var way = await UploadAsync(visitor, "register:youth.activity", File);
        var columns = await visitor.GetAsync(way);
        Assert.Equal("0", columns.Document.QuerySelector("select[id=organisation] option[selected]")!.GetAttribute("value"));
        await visitor.FillAsync(way, "map", [.. columns.Document.QuerySelectorAll("form select").Select(s => (s.GetAttribute("name")!, s.QuerySelector("option[selected]")?.GetAttribute("value") ?? ""))]);

        var dry = await visitor.GetAsync(way);
        Assert.Contains("共 2 行，新增 1 行，已有 0 行，有问题 1 行", dry.Text, StringComparison.Ordinal);
        Assert.Contains("第 3 行：“类别”没有“不存在的类别”这个选项", dry.Text, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await visitor.Client.GetAsync(new Uri(dry.Document.QuerySelector("a[href$='result.xlsx']")!.GetAttribute("href")!, UriKind.Relative))).StatusCode);

        await visitor.FillAsync(way, "start");
        var receipt = await EndAsync(visitor, way);
        Assert.Contains("新增 1 行", receipt.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await visitor.FillAsync(way, "undo")).Status); // a reason is asked for
        await visitor.FillAsync(way, "undo", ("reason", "试一试"));
        Assert.Contains("已撤销 1 行：试一试", (await visitor.GetAsync(way)).Text, StringComparison.Ordinal);
        Assert.Contains("导出.csv", (await visitor.GetAsync("/imports")).Text, StringComparison.Ordinal);

        using var next = await Visitor.SignInAsync(district.Address, Users.NextOfficer);
        Assert.Equal(404, (await next.GetAsync(way)).Status);
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_in_a_sentence()
    {
        using var visitor = await Visitor.SignInAsync(district.Address, Users.Community);
        var (status, html) = await SendAsync(visitor, "register:youth.activity", "");
        Assert.Equal(422, status);
        Assert.Contains("是空的", new HtmlParser().ParseDocument(html).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_can_be_downloaded()
    {
        using var answer = await district.Client.GetAsync(new Uri("/imports/template.xlsx?kind=register:volunteer.service", UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal("PK", Encoding.ASCII.GetString(await answer.Content.ReadAsByteArrayAsync(), 0, 2));
    }

    private static async Task<string> UploadAsync(Visitor visitor, string kind, string content)
    {
        var (status, way) = await SendAsync(visitor, kind, content);
        Assert.Equal(302, status);
        return way;
    }

    private static async Task<(int Status, string Answer)> SendAsync(Visitor visitor, string kind, string content)
    {
        var page = await visitor.GetAsync("/imports/new");
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.Document.QuerySelector("form[method=post][enctype]")!.QuerySelectorAll("input[type=hidden]"))
            form.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        form.Add(new StringContent(kind), "kind");
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", "导出.csv");
        using var answer = await visitor.Client.PostAsync(new Uri("/imports/new", UriKind.Relative), form);
        return ((int)answer.StatusCode, answer.Headers.Location is { } way ? new Uri(visitor.Address, way).PathAndQuery : await answer.Content.ReadAsStringAsync());
    }

    /// <summary>As the page itself does it: asks again until the import has ended.</summary>
    private static async Task<Page> EndAsync(Visitor visitor, string way)
    {
        while (true)
        {
            var page = await visitor.GetAsync(way);
            if (page.Document.QuerySelector("meta[http-equiv=refresh]") is null) return page;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
