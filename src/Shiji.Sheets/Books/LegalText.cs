using System.Buffers;
using System.Text;
using Shiji.Sheets.Files.Xlsx;

namespace Shiji.Sheets.Books;

/// <summary>
/// Text as a workbook can hold it: without control characters, half characters as U+FFFD, lines ended by one sign,
/// cut with … where a cell is full.
/// </summary>
internal static class LegalText
{
    private const int FullCell = 32_767;

    // Most text is nothing else and need not be looked at sign by sign.
    private static readonly SearchValues<char> Harmless = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Concat(Enumerable.Range('\u00A0', '\uD7FF' - '\u00A0' + 1)).Select(c => (char)c)]);

    public static string Of(string text) => Escapes.Written(Cut(Clean(text)));

    private static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Harmless)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
            if (rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF)))
                clean.Append(rune);
        return clean.ToString();
    }

    private static string Cut(string text) => text.Length <= FullCell ? text
        : text[..(FullCell - (char.IsHighSurrogate(text[FullCell - 2]) ? 2 : 1))] + '…';
}
