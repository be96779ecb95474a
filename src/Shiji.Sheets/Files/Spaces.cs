namespace Shiji.Sheets.Files;

internal static class Spaces
{
    /// <summary>The ends without white space, the full-width one among it, and without marks that print nothing.</summary>
    public static string Trimmed(string text)
    {
        var rest = text.AsSpan();
        while (rest is [var first, ..] && IsSpace(first)) rest = rest[1..];
        while (rest is [.., var last] && IsSpace(last)) rest = rest[..^1];
        return rest.Length == text.Length ? text : rest.ToString();
    }

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
