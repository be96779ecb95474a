using DocumentFormat.OpenXml.Packaging;
using Shiji.Office;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Reports.Tests.Office;

public sealed class EditorTests
{
    [Fact]
    public void New_words_look_like_the_old_and_everything_else_stays()
    {
        var docx = Written();
        var text = Text(docx);
        var edited = DocxEditor.Replace(docx, text.IndexOf("近50", StringComparison.Ordinal), "近50场", "48场")!;
        Assert.Equal(text.Replace("近50场", "48场", StringComparison.Ordinal), Text(edited));
        Assert.Equal(Looks(docx, "近50"), Looks(edited, "48场"));
        using var document = WordprocessingDocument.Open(new MemoryStream(edited), false);
        Assert.Equal(2, document.MainDocumentPart!.Document!.Body!.Descendants<W.BookmarkStart>().Count());
    }

    [Fact]
    public void Words_that_several_runs_share_are_replaced_once()
    {
        var docx = Written();
        var at = Text(docx).IndexOf("开展近50场次", StringComparison.Ordinal);
        Assert.Contains("举办48场活动", Text(DocxEditor.Replace(docx, at, "开展近50场次", "举办48场")!), StringComparison.Ordinal);
    }

    [Theory, InlineData(0, "别的话"), InlineData(100_000, "近50场")]
    public void What_does_not_stand_there_is_not_replaced(int at, string old) => Assert.Null(DocxEditor.Replace(Written(), at, old, "新"));

    [Fact]
    public void Words_over_the_end_of_a_paragraph_are_left_alone()
    {
        var docx = Written();
        var text = Text(docx);
        var at = text.IndexOf("活动。", StringComparison.Ordinal);
        Assert.Null(DocxEditor.Replace(docx, at, text.Substring(at, 8), "新"));
    }

    private static byte[] Written() => Sample.Written(new OfficialDocument(["标题"],
    [
        new Paragraph([new TextRun("全区开展"), new FigureRun("fig_001", "近50场", Face.Strong), new TextRun("次活动。")]),
        new Paragraph([new TextRun("另有"), new FigureRun("fig_002", "3家"), new TextRun("单位参加。")]),
    ]));

    private static string Text(byte[] docx) => DocxReader.Read(new MemoryStream(docx))!.Text;

    /// <summary>How the run is set that begins with these words.</summary>
    private static string Looks(byte[] docx, string words)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return document.MainDocumentPart!.Document!.Body!.Descendants<W.Run>().First(r => r.InnerText.StartsWith(words, StringComparison.Ordinal)).RunProperties!.OuterXml;
    }
}
