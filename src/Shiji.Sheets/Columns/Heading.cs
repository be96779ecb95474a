using System.Text;
using System.Text.RegularExpressions;
using Shiji.Sheets.Files;

namespace Shiji.Sheets.Columns;

/// <summary>What a column's title says, without how it is written.</summary>
internal static partial class Heading
{
    private static readonly HashSet<string> RowNumbers = ["序号", "行号", "顺序号", "no", "no."];

    /// <summary>Full-width signs made plain; spaces, remarks in brackets, marks of duty and a number before the title gone.</summary>
    public static string Plain(string title)
    {
        var plain = string.Concat(title.Normalize(NormalizationForm.FormKC).Where(c => !Spaces.IsSpace(c))).ToLowerInvariant();
        var bare = Marks().Replace(Numbering().Replace(Remark().Replace(plain, ""), ""), "");
        return bare.Length > 0 ? bare : Marks().Replace(plain, "");
    }

    /// <summary>A column that counts the rows says nothing about them.</summary>
    public static bool IsRowNumber(string plain) => RowNumbers.Contains(plain);

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^(\d+[.、]|[一二三四五六七八九十]+、)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"[*★☆※:()\[\]【】〔〕<>""'“”‘’]|必填|选填", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
