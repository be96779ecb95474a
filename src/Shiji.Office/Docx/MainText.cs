using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

/// <summary>正文 — title, addressee and body.</summary>
internal sealed class MainText(Runs runs, Pictures pictures)
{
    public IEnumerable<W.Paragraph> Of(OfficialDocument document)
    {
        // One paragraph, broken where the author broke it: the outline of the file shows one title.
        if (document.Title.Count > 0)
            yield return Paragraphs.In(Styles.Title, string.Join('\n', document.Title));
        if (document.Addressee is { } addressee)
            yield return Paragraphs.In(Styles.Addressee, addressee + "：");
        var closed = document.Signature is not null || document.Annexes.Count > 0;
        for (var at = 0; at < document.Body.Count; at++)
            yield return Of(document.Body[at], last: closed && at == document.Body.Count - 1);
    }

    // No page may hold a signature alone (7.3.5.5), so the last words go along with it.
    private W.Paragraph Of(Block block, bool last) => block is Picture picture
        ? pictures.Of(picture, last ? [new W.KeepNext()] : [])
        : Paragraphs.In(
            block is Heading heading ? Styles.Heading(heading.Level) : Styles.Text,
            runs.Of(block.Runs),
            last ? [new W.KeepNext()] : []);
}
