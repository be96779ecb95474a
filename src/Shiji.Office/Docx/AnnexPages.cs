using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

/// <summary>附件 — mark on the first line, title on the third, table, remark (7.3.7).</summary>
internal sealed class AnnexPages(Runs runs, Sections sections)
{
    public IEnumerable<OpenXmlElement> Of(Annex annex, int at, int count) =>
    [
        Paragraphs.In(Styles.AnnexMark, count == 1 ? "附件" : "附件" + Lengths.Text(at + 1)),
        Paragraphs.In(Styles.AnnexTitle, annex.Title),
        new Tables(runs, sections.TextWidth(annex.Landscape)).Of(annex.Table),
        annex.Remark is { } remark ? Paragraphs.In(Styles.TableText, remark, new W.SpacingBetweenLines { Before = "80" }) : Hairline(),
    ];

    // Word wants a paragraph after a table. One point high, it does not push a page of its own behind a full one.
    private static W.Paragraph Hairline() => Paragraphs.In(
        Styles.TableText,
        [],
        new W.SpacingBetweenLines { Line = "20", LineRule = W.LineSpacingRuleValues.Exact },
        new W.ParagraphMarkRunProperties(Typography.Size(1m)));
}
