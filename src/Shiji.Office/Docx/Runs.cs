using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

/// <summary>Writes runs, each figure between the two ends of its bookmark.</summary>
internal sealed class Runs(Bookmarks bookmarks)
{
    public IEnumerable<OpenXmlElement> Of(IEnumerable<Run> runs) => runs.SelectMany(Of);

    public static W.Run Plain(string text) => Written(text, Face.Body);

    private IEnumerable<OpenXmlElement> Of(Run run)
    {
        var written = Written(run.Text, run.Face);
        if (run is not FigureRun figure)
            return [written];
        var (start, end) = bookmarks.Open(figure.Bookmark);
        return figure.Below is { } below ? [start, written, end, Written("\n" + below, run.Face)] : [start, written, end];
    }

    // Quotation marks, dashes and ellipses belong to Latin and Chinese alike; without the hint Word takes them from the Latin font, half as wide.
    private static W.Run Written(string text, Face face)
    {
        var properties = new W.RunProperties();
        if (Styles.Of(face) is { } style)
            properties.Append(new W.RunStyle { Val = style });
        properties.Append(new W.RunFonts { Hint = W.FontTypeHintValues.EastAsia });
        return new W.Run([properties, .. Characters.Of(text)]);
    }
}
