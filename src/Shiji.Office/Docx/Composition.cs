using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

/// <summary>Puts the document together, section by section: the text, then each annex on pages of its own.</summary>
internal sealed class Composition(Gb9704 layout, Pictures pictures)
{
    private readonly Runs runs = new(new Bookmarks());
    private readonly Sections sections = new(layout);

    public W.Document Of(OfficialDocument document)
    {
        var pages = new AnnexPages(runs, sections);
        List<OpenXmlElement> body = [.. new Head(layout, sections).Of(document.Letterhead), .. new MainText(runs, pictures).Of(document), .. new Closing(layout, sections).Of(document)];
        var landscape = false;
        for (var at = 0; at < document.Annexes.Count; at++)
        {
            EndSection(body, landscape);
            body.AddRange(pages.Of(document.Annexes[at], at, document.Annexes.Count));
            landscape = document.Annexes[at].Landscape;
        }
        return new W.Document(new W.Body([.. body, sections.Of(landscape)]));
    }

    // A section ends in the properties of its last paragraph; the closing lines and what follows a table are paragraphs, and with annexes there is always one.
    private void EndSection(List<OpenXmlElement> body, bool landscape) =>
        ((W.Paragraph)body[^1]).ParagraphProperties!.Append(sections.Of(landscape));
}
