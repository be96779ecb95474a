using DocumentFormat.OpenXml.Wordprocessing;
using Shiji.Office;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Shiji.Reports.Tests.Office;

public sealed class TextTests
{
    [Fact]
    public void The_body_comes_back_word_for_word()
    {
        using var file = Sample.Opened(Sample.Rich);
        var written = file.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();
        Assert.Equal(Sample.Rich.Body.Select(block => block.Text), written.Skip(2).Take(Sample.Rich.Body.Count));
    }

    [Fact]
    public void The_parts_of_a_document_stand_in_the_order_of_the_standard()
    {
        using var file = Sample.Opened(Sample.Rich with { Body = [Sample.Plain("正文。")] });
        Assert.Equal(
        [
            "青山区团委2031年上半年工作总结和下半年工作思路", "团市委：", "正文。",
            "附件：1.主要指标一览表", "2.各街道明细表", "共青团青山区委员会", "2031年7月4日", "（经办：办公室）",
            "附件1", "主要指标一览表", "注：人次为累计数。", "附件2", "各街道明细表", "",
        ], file.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText));
    }

    [Fact]
    public void A_single_annex_has_no_number()
    {
        using var file = Sample.Opened(Sample.Of() with { Annexes = [new("明细表", Sample.Table(1))] });
        Assert.Equal(["总结", "附件：明细表", "附件", "明细表", ""],
            file.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText));
    }

    [Fact]
    public void An_annex_number_keeps_its_distance_from_a_title_that_begins_with_a_digit()
    {
        using var file = Sample.Opened(Sample.Of() with { Annexes = [new("2031年指标", Sample.Table(1)), new("名单", Sample.Table(2))] });
        Assert.Equal(["附件：1. 2031年指标", "2.名单"],
            file.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).Skip(1).Take(2));
    }

    [Theory]
    [InlineData("新增 128 家，“两新”团组织——A&B<C>… 𠮷")]
    [InlineData(" 首尾空格 ")]
    public void Text_comes_back_equal(string text) => Assert.Equal(text, Back(text));

    [Theory]
    [InlineData('\0')]
    [InlineData('\a')]
    [InlineData('\u001f')]
    [InlineData('\u007f')]
    [InlineData('\uffff')]
    public void Control_characters_print_nothing_and_are_left_out(char control) =>
        Assert.Equal("新增128家", Back($"新增{control}128{control}家"));

    [Fact]
    public void Half_a_character_is_shown_as_damaged() => Assert.Equal("甲\ufffd乙", Back("甲\ud842乙"));

    [Theory]
    [InlineData("上\n下")]
    [InlineData("上\r\n下")]
    [InlineData("上\u2028下")]
    public void A_line_feed_breaks_the_line(string text)
    {
        using var file = Sample.Opened(Sample.Of(Sample.Plain(text)));
        var paragraph = file.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Last();
        Assert.Equal("上下", paragraph.InnerText);
        Assert.Single(paragraph.Descendants<Break>());
    }

    [Fact]
    public void A_run_in_heading_shares_the_paragraph_of_its_text()
    {
        using var file = Sample.Opened(Sample.Rich);
        var paragraph = file.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Single(one => one.InnerText.StartsWith("（二）", StringComparison.Ordinal));
        Assert.Equal("BodyText", paragraph.ParagraphProperties!.ParagraphStyleId!.Val);
        Assert.Equal("FaceHeading2", paragraph.Elements<DocumentFormat.OpenXml.Wordprocessing.Run>().First().RunProperties!.RunStyle!.Val);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void There_are_four_levels_of_headings(int level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Heading(level, []));

    private static string Back(string text)
    {
        using var file = Sample.Opened(Sample.Of(Sample.Plain(text)));
        return file.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Last().InnerText;
    }
}
