using System.Globalization;
using System.Text.RegularExpressions;

namespace Shiji.Sheets.Files.Xlsx;

/// <summary>Characters XML cannot hold are kept as _x000D_; a text that looks like that itself as _x005F_x000D_.</summary>
internal static partial class Escapes
{
    public static string Read(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, e => ((char)ushort.Parse(e.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    public static string Written(string text) => text.Contains("_x", StringComparison.Ordinal) ? Opening().Replace(text, "_x005F_") : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
