using System.Text;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shiji.Office.Docx;

internal static class Characters
{
    /// <summary>
    /// The text as Word holds it. XML has no place for control characters; they print nothing, so they go.
    /// Half a surrogate pair is damaged text: it becomes U+FFFD, to be seen and mended.
    /// </summary>
    public static IEnumerable<OpenXmlElement> Of(string text)
    {
        var piece = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            OpenXmlElement? mark = rune.Value switch
            {
                '\n' => new W.Break(),
                '\t' => new W.TabChar(),
                _ => null,
            };
            if (mark is null && IsLegal(rune))
                piece.Append(rune);
            if (mark is null)
                continue;
            if (piece.Length > 0)
                yield return Piece(piece);
            yield return mark;
        }
        if (piece.Length > 0)
            yield return Piece(piece);
    }

    /// <summary>For the properties of the file, which hold one line.</summary>
    public static string Line(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").EnumerateRunes().Where(IsLegal));

    private static bool IsLegal(Rune rune) => !Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF);

    private static W.Text Piece(StringBuilder piece)
    {
        var text = new W.Text(piece.ToString()) { Space = SpaceProcessingModeValues.Preserve };
        piece.Clear();
        return text;
    }
}
