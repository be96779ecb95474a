using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

internal static class Paragraphs
{
    /// <summary>A paragraph in a style; further properties come in the order of the schema.</summary>
    public static W.Paragraph In(string style, IEnumerable<OpenXmlElement> content, params OpenXmlElement[] further) =>
        new([new W.ParagraphProperties([new W.ParagraphStyleId { Val = style }, .. further]), .. content]);

    public static W.Paragraph In(string style, string text, params OpenXmlElement[] further) =>
        In(style, [Runs.Plain(text)], further);
}
