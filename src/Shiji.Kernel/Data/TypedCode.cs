using System.Text;
using System.Text.RegularExpressions;

namespace Shiji.Kernel.Data;

/// <summary>录入的代码 — a code as somebody typed it or a spreadsheet kept it, before anybody asks whether it is right.</summary>
public static partial class TypedCode
{
    /// <summary>Full-width characters, spaces and hyphens are how it was typed, not what it is; a leading ' is how a spreadsheet says “text”.</summary>
    public static string Cleaned(string? text) =>
        string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\''))).ToUpperInvariant();

    /// <summary>A spreadsheet took it for a number: 4.40307E+17. The last digits are lost.</summary>
    public static bool IsScientific(string cleaned) => Scientific().IsMatch(cleaned);

    [GeneratedRegex(@"^\d(\.\d+)?E\+?\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();
}
