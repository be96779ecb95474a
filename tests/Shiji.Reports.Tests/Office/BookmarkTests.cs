using DocumentFormat.OpenXml.Wordprocessing;
using Shiji.Office;
using Paragraph = Shiji.Office.Paragraph;

namespace Shiji.Reports.Tests.Office;

public sealed class BookmarkTests
{
    [Fact]
    public void A_figure_is_wrapped_in_a_bookmark_of_its_own_name()
    {
        using var file = Sample.Opened(Sample.Rich);
        var start = file.MainDocumentPart!.Document.Descendants<BookmarkStart>().Single(mark => mark.Name == "fig_youth_2031h1");
        var run = start.NextSibling()!;
        Assert.Equal("2.4万人次", run.InnerText);
        Assert.Equal(start.Id, Assert.IsType<BookmarkEnd>(run.NextSibling()).Id);
    }

    [Fact]
    public void Every_bookmark_has_an_id_of_its_own_and_one_end()
    {
        using var file = Sample.Opened(Sample.Rich);
        var ids = file.MainDocumentPart!.Document.Descendants<BookmarkStart>().Select(mark => mark.Id!.Value!).ToList();
        Assert.Equal(66, ids.Count);
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(ids, file.MainDocumentPart.Document.Descendants<BookmarkEnd>().Select(mark => mark.Id!.Value!));
    }

    [Fact]
    public void A_figure_in_a_table_has_its_bookmark_too()
    {
        using var file = Sample.Opened(Sample.Rich);
        Assert.Equal(63, file.MainDocumentPart!.Document.Descendants<TableCell>().SelectMany(cell => cell.Descendants<BookmarkStart>()).Count());
    }

    [Theory]
    [InlineData("f")]
    [InlineData("fig_0f3a")]
    [InlineData("数_1")]
    public void A_letter_and_then_letters_digits_and_underscores_make_a_name(string name) =>
        Assert.Equal(name, new FigureRun(name, "1").Bookmark);

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("_hidden")]
    [InlineData("two words")]
    [InlineData("fig-1")]
    [InlineData("fig.1")]
    public void Word_would_drop_such_a_name_so_it_is_refused(string name)
    {
        var refused = Assert.Throws<ArgumentException>(() => new FigureRun(name, "1"));
        Assert.Contains($"«{name}»", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_has_forty_characters_at_most()
    {
        Assert.Equal(40, new FigureRun(new string('f', 40), "1").Bookmark.Length);
        Assert.Throws<ArgumentException>(() => new FigureRun(new string('f', 41), "1"));
    }

    [Theory]
    [InlineData("fig_1")]
    [InlineData("FIG_1")]
    public void A_second_figure_with_the_same_bookmark_is_refused(string second)
    {
        var document = Sample.Of(
            new Paragraph([new FigureRun("fig_1", "97家")]),
            new Paragraph([new FigureRun(second, "128家")]));
        var refused = Assert.Throws<ArgumentException>(() => Sample.Written(document));
        Assert.Contains($"«{second}»", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_document_leaves_nothing_behind()
    {
        using var stream = new MemoryStream();
        var twice = new Paragraph([new FigureRun("fig_1", "1"), new FigureRun("fig_1", "1")]);
        Assert.Throws<ArgumentException>(() => DocxWriter.Write(Sample.Of(twice), stream));
        Assert.Equal(0, stream.Length);
    }
}
