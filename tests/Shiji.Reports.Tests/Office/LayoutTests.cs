using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Shiji.Office;

namespace Shiji.Reports.Tests.Office;

public sealed class LayoutTests
{
    [Fact]
    public void The_page_is_A4_with_the_margins_of_the_standard()
    {
        var page = Pages(Sample.Of()).Single();
        Assert.Equal((11906u, 16838u), (page.GetFirstChild<PageSize>()!.Width!.Value, page.GetFirstChild<PageSize>()!.Height!.Value));
        var margin = page.GetFirstChild<PageMargin>()!;
        Assert.Equal((2098, 1474u, 1984, 1587u), (margin.Top!.Value, margin.Right!.Value, margin.Bottom!.Value, margin.Left!.Value));
        Assert.Equal(1587u, margin.Footer!.Value);
    }

    [Fact]
    public void The_profile_for_electronic_documents_sets_the_text_as_far_down_by_smaller_margins()
    {
        using var memory = new MemoryStream();
        DocxWriter.Write(Sample.Of(), memory, Gb9704.Of("electronic"));
        memory.Position = 0;
        using var file = WordprocessingDocument.Open(memory, isEditable: false);
        var margin = file.MainDocumentPart!.Document!.Body!.Descendants<PageMargin>().First();
        Assert.Equal((1960, 1847), (margin.Top!.Value, margin.Bottom!.Value));
        Assert.Same(Gb9704.Standard, Gb9704.Of(null));
        Assert.Same(Gb9704.Standard, Gb9704.Of("no such layout"));
    }

    [Fact]
    public void A_document_with_a_number_has_a_head_over_a_red_line_and_a_long_sign_still_stands_on_one()
    {
        using var file = Sample.Opened(Sample.Rich with { Letterhead = new("共青团青山区委员会文件", "青团〔2031〕7号") });
        var head = file.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Take(3).ToList();
        Assert.Equal(["共青团青山区委员会文件", "青团〔2031〕7号"], head.Take(2).Select(p => p.InnerText));
        Assert.Equal(("1984", "80"), (head[0].ParagraphProperties!.SpacingBetweenLines!.Before!.Value, head[0].Descendants<FontSize>().Single().Val!.Value)); // 35 mm, 40 pt
        Assert.Equal(("FF0000", 11u), (head[1].Descendants<BottomBorder>().Single().Color!.Value, head[1].Descendants<BottomBorder>().Single().Space!.Value)); // 4 mm
        Assert.Equal("Title", head[2].ParagraphProperties!.ParagraphStyleId!.Val!.Value);
        using var without = Sample.Opened(Sample.Rich);
        Assert.Equal("Title", without.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().First().ParagraphProperties!.ParagraphStyleId!.Val!.Value);
    }

    [Fact]
    public void A_page_holds_22_lines_of_28_characters()
    {
        using var file = Sample.Opened(Sample.Of());
        var grid = Pages(Sample.Of()).Single().GetFirstChild<DocGrid>()!;
        Assert.Equal(DocGridValues.Lines, grid.Type!.Value);
        Assert.InRange(22 * grid.LinePitch!.Value, 0, 16838 - 2098 - 1984);

        var styles = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        var type = styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        Assert.Equal("32", type.FontSize!.Val);
        Assert.InRange(28 * (320 + type.Spacing!.Val!.Value), 28 * 300, 11906 - 1587 - 1474);
        var spacing = Style(file, "Normal").StyleParagraphProperties!.SpacingBetweenLines!;
        Assert.Equal(("579", LineSpacingRuleValues.Exact), (spacing.Line!.Value, spacing.LineRule!.Value));
    }

    [Theory]
    [InlineData("Title", "方正小标宋简体", "44")]
    [InlineData("Heading1", "黑体", null)]
    [InlineData("Heading2", "楷体_GB2312", null)]
    [InlineData("Heading3", null, null)]
    [InlineData("Heading4", null, null)]
    [InlineData("Footer", "宋体", "28")]
    public void Each_style_has_the_font_of_the_standard(string style, string? font, string? halfPoints)
    {
        using var file = Sample.Opened(Sample.Of());
        var type = Style(file, style).StyleRunProperties;
        Assert.Equal(font, type?.RunFonts?.EastAsia?.Value);
        Assert.Equal(halfPoints, type?.FontSize?.Val?.Value);
    }

    [Fact]
    public void A_body_paragraph_begins_two_characters_in()
    {
        using var file = Sample.Opened(Sample.Of());
        Assert.Equal(200, Style(file, "BodyText").StyleParagraphProperties!.Indentation!.FirstLineChars!.Value);
    }

    [Fact]
    public void No_air_is_added_round_figures_and_no_line_is_held_back()
    {
        using var file = Sample.Opened(Sample.Of());
        var normal = Style(file, "Normal").StyleParagraphProperties!;
        Assert.False(normal.WidowControl!.Val!.Value);
        Assert.False(normal.AutoSpaceDE!.Val!.Value);
        Assert.False(normal.AutoSpaceDN!.Val!.Value);
    }

    [Fact]
    public void Punctuation_that_hangs_is_said_aloud_for_readers_that_would_lose_it()
    {
        using var file = Sample.Opened(Sample.Of());
        Assert.True(Style(file, "Normal").StyleParagraphProperties!.OverflowPunctuation!.Val!.Value);
    }

    [Fact]
    public void A_wide_annex_turns_its_own_pages_only()
    {
        var pages = Pages(Sample.Rich).Select(page => page.GetFirstChild<PageSize>()!).ToList();
        Assert.Equal([11906u, 11906u, 16838u], pages.Select(page => page.Width!.Value));
        Assert.Equal([null, null, PageOrientationValues.Landscape], pages.Select(page => page.Orient?.Value));
    }

    [Fact]
    public void Another_margin_may_be_asked_for()
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(Sample.Of(), stream, Gb9704.Standard with { Top = 34.58m, Bottom = 32.58m });
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Equal(1960, file.MainDocumentPart!.Document.Descendants<PageMargin>().Single().Top!.Value);
    }

    private static Style Style(WordprocessingDocument file, string id) =>
        file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id);

    private static List<SectionProperties> Pages(OfficialDocument document)
    {
        using var file = Sample.Opened(document);
        return [.. file.MainDocumentPart!.Document.Descendants<SectionProperties>()];
    }
}
