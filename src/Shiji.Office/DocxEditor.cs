using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office;

/// <summary>改文档 — puts other words in place of some in a .docx and leaves everything else as it was: the new words look like the first of the old.</summary>
public static class DocxEditor
{
    /// <param name="docx">A file that <see cref="DocxReader"/> read.</param>
    /// <param name="start">Where the old words begin in its plain text.</param>
    /// <param name="old">What must stand there.</param>
    /// <param name="words">What shall stand there.</param>
    /// <returns>The new file; null where something else stands there, or the words run over the end of a paragraph.</returns>
    public static byte[]? Replace(byte[] docx, int start, string old, string words)
    {
        using var memory = new MemoryStream();
        memory.Write(docx);
        using (var document = WordprocessingDocument.Open(memory, isEditable: true))
        {
            if (document.MainDocumentPart?.Document is not { Body: { } body } main) return null;
            var pieces = Pieces(body).Where(p => p.Start < start + old.Length && start < p.Start + p.Text.Text.Length).ToList();
            if (pieces.Count == 0 || pieces.Select(p => p.Text.Ancestors<W.Paragraph>().First()).Distinct().Count() > 1) return null;
            var standing = string.Concat(pieces.Select(p => p.Text.Text[Math.Max(0, start - p.Start)..Math.Min(p.Text.Text.Length, start + old.Length - p.Start)]));
            if (standing != old) return null;
            for (var i = 0; i < pieces.Count; i++)
            {
                var (text, from) = pieces[i];
                var (head, tail) = (text.Text[..Math.Max(0, start - from)], text.Text[Math.Min(text.Text.Length, start + old.Length - from)..]);
                text.Text = head + (i == 0 ? words : "") + tail;
                text.Space = SpaceProcessingModeValues.Preserve;
            }

            main.Save();
        }

        return memory.ToArray();
    }

    /// <summary>Every text of the body and where it begins, counted as <see cref="DocxReader"/> counts.</summary>
    private static IEnumerable<(W.Text Text, int Start)> Pieces(W.Body body)
    {
        var at = 0;
        foreach (var (paragraph, index) in body.Descendants<W.Paragraph>().Select((p, i) => (p, i)))
        {
            if (index > 0) at++;
            foreach (var piece in paragraph.Descendants())
                if (piece is W.Text text)
                {
                    yield return (text, at);
                    at += text.Text.Length;
                }
                else if (piece is W.TabChar or W.Break or W.CarriageReturn) at++;
        }
    }
}
