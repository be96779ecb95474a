using System.Text;
using Shiji.Office;
using Shiji.Reports.Drafts;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

/// <summary>A colleague's draft, checked in the browser and put right by one button.</summary>
public sealed class CheckPageTests(ServedDistrict district)
{
    private const string Way = "/check?period=2022H1";
    private const string Draft = "目前全区共有两新团组织99999家。\n<b>推荐</b>优秀团员入党**名。";

    [Fact]
    public async Task A_wrong_figure_is_found_and_one_button_puts_the_true_one_in_its_place()
    {
        using var visitor = await Visitor.SignInAsync(district.Address, Users.District);
        var page = await visitor.FillAsync(Way, "check", ("text", Draft));
        Assert.Equal(200, page.Status);
        var marks = page.Document.QuerySelectorAll("mark");
        Assert.Equal(["99999家", "**名"], marks.Select(m => m.TextContent));
        Assert.Equal(["wrong", "masked"], marks.Select(m => m.ClassName));
        Assert.Contains("<b>推荐</b>", page.Document.QuerySelector(".checked-text")!.TextContent, StringComparison.Ordinal); // words, not markup
        var button = page.Document.QuerySelector("button[name=replace]")!.GetAttribute("value")!;
        var mended = await visitor.FillAsync(Way, "check", ("text", Draft), ("replace", button));
        Assert.Equal("exact", mended.Document.QuerySelector("mark")!.ClassName);
        Assert.DoesNotContain("99999", mended.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);

        var late = await visitor.FillAsync(Way, "check", ("text", "新" + Draft), ("replace", button));
        Assert.Equal(422, late.Status);
        Assert.Contains("没有替换", late.Text, StringComparison.Ordinal);
        Assert.Contains("99999", late.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_checked_and_what_is_none_is_refused()
    {
        using var visitor = await Visitor.SignInAsync(district.Address, Users.District);
        Assert.Contains("核出 2 处数字", (await UploadAsync(visitor, Encoding.UTF8.GetBytes(Draft), "稿.txt")).Text, StringComparison.Ordinal);
        var refused = await UploadAsync(visitor, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "稿.doc");
        Assert.Equal(422, refused.Status);
        Assert.Contains("另存为 .docx", refused.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await visitor.FillAsync(Way, "check", ("text", " "))).Status);
    }

    [Fact]
    public async Task Words_go_into_the_word_file_and_leave_its_looks_alone()
    {
        using var visitor = await Visitor.SignInAsync(district.Address, Users.Street);
        using var stranger = await Visitor.SignInAsync(district.Address, Users.District);
        Assert.Equal(404, (await visitor.GetAsync("/check/draft.docx")).Status);
        using var memory = new MemoryStream();
        DocxWriter.Write(new OfficialDocument(["总结"], [new Paragraph([new TextRun("目前共有两新团组织"), new TextRun("99999家", Face.Strong), new TextRun("。")])]), memory);
        var page = await UploadAsync(visitor, memory.ToArray(), "总结.docx");
        Assert.Contains("直接写进这个文件", page.Text, StringComparison.Ordinal);
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page.Text);
        Assert.Null(document.QuerySelector("textarea"));
        var (button, revision) = (document.QuerySelector("button[name=replace]")!.GetAttribute("value")!, document.QuerySelector("input[name=revision]")!.GetAttribute("value")!);
        var mended = await visitor.FillAsync(Way, "check", ("replace", button), ("revision", revision));
        Assert.Equal("exact", mended.Document.QuerySelector("mark")!.ClassName);

        var file = await visitor.Client.GetByteArrayAsync(new Uri("/check/draft.docx", UriKind.Relative));
        var words = button.Split('|')[2];
        Assert.Contains("目前共有两新团组织" + words, DocxReader.Read(new MemoryStream(file))!.Text, StringComparison.Ordinal);
        var again = await visitor.FillAsync(Way, "check", ("replace", button), ("revision", revision)); // an old page
        Assert.Equal(422, again.Status);
        Assert.Contains("在别处改过", again.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await stranger.GetAsync("/check/draft.docx")).Status);
    }

    [Fact]
    public async Task The_programs_own_document_says_itself_where_its_figures_come_from()
    {
        using var visitor = await Visitor.SignInAsync(district.Address, Users.Community);
        var docx = await visitor.Client.GetByteArrayAsync(new Uri("/summary.docx?period=2022H1", UriKind.Relative));
        var carried = OpenDraft.Read(docx, "总结.docx").Value!.Carried;
        Assert.NotEmpty(carried);
        Assert.Contains($"文件自带的数源 {carried.Count} 处", (await UploadAsync(visitor, docx, "总结.docx")).Text, StringComparison.Ordinal);
        var (start, words) = (carried[0].Start, carried[0].Now);
        var page = await UploadAsync(visitor, DocxEditor.Replace(docx, start, words, "9" + words)!, "总结.docx");
        Assert.Contains($"文字改过：写出时是“{words}”，现在是“9{words}”", page.Text, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Text)> UploadAsync(Visitor visitor, byte[] content, string name)
    {
        var page = await visitor.GetAsync(Way);
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.Document.QuerySelector("form[id=check]")!.QuerySelectorAll("input[type=hidden]")) form.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        form.Add(new StringContent(""), "text");
        form.Add(new ByteArrayContent(content), "file", name);
        using var answer = await visitor.Client.PostAsync(new Uri(Way, UriKind.Relative), form);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
