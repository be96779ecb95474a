using System.Text;
using System.Text.RegularExpressions;

namespace Shiji.Reports.Drafts;

/// <summary>
/// 铺平的文稿 — a draft as it is read: half-width digits, no spaces, no bold marks, lines broken in mid-sentence joined;
/// each character knows where it stood (domain.md §8.3, normalise). A line break is left only between paragraphs.
/// </summary>
internal sealed partial class Flattened
{
    private const int LongestHeading = 60;

    private readonly List<int> _at = [];

    private Flattened(string original) => Original = original;

    public string Original { get; }

    public string Text { get; private set; } = "";

    public static Flattened Of(string original)
    {
        var flat = new Flattened(original);
        var text = new StringBuilder(original.Length);
        var bold = BoldMarks(original);
        for (var i = 0; i < original.Length; i++)
        {
            var c = original[i];
            if (c is '\n')
            {
                if (text.Length > 0 && text[^1] != '\n' && Parts(original, i)) flat.Put(text, '\n', i);
            }
            else if (!char.IsWhiteSpace(c) && !bold.Contains(i) && !Separates(original, i)) flat.Put(text, Half(c), i);
        }

        flat.Text = text.ToString();
        return flat;
    }

    /// <summary>Where a stretch of the read text stood in the draft.</summary>
    public (int Start, int End) Span(int start, int end) => (_at[start], _at[end - 1] + 1);

    private void Put(StringBuilder text, char c, int at)
    {
        text.Append(c);
        _at.Add(at);
    }

    /// <summary>Whether the line break ends a paragraph: after a full stop, after a heading, or before one.</summary>
    private static bool Parts(string text, int at)
    {
        var (last, next) = (at, at + 1);
        while (last > 0 && char.IsWhiteSpace(text[last - 1])) last--;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        var before = text[(last == 0 ? 0 : text.LastIndexOf('\n', last - 1) + 1)..last];
        var until = next >= text.Length ? next : text.IndexOf('\n', next) is >= 0 and var end ? end : text.Length;
        if (next >= text.Length || before.Length == 0) return true;
        return before[^1] is '。' or '！' or '？' or '；' or '：' or ':' or '|'
            || Heading().IsMatch(text[next..until])
            || (before.Length <= LongestHeading && !char.IsDigit(before[^1]) && before[^1] is not ('百' or '千' or '万' or '余') && before.AsSpan().IndexOfAny('，', '。', '；') < 0);
    }

    /// <summary>Pairs of ** around a few words; masks (domain.md §8.3, 4) stand alone, before a unit or a place.</summary>
    private static HashSet<int> BoldMarks(string text) =>
        [.. Bold().Matches(text).SelectMany(m => new[] { m.Index, m.Index + 1, m.Index + m.Length - 2, m.Index + m.Length - 1 })];

    private static bool Separates(string text, int i) => text[i] == ','
        && i > 0 && char.IsAsciiDigit(text[i - 1]) && Thousands().IsMatch(text.AsSpan(i, Math.Min(5, text.Length - i)));

    private static char Half(char c) => c switch
    {
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％' or '．' or '＋' or '～' or '＊' or '－' => (char)(c - 0xFEE0),
        _ => c,
    };

    [GeneratedRegex(@"^(?:[#>\-]|[一二三四五六七八九十]+[、是]|[（(]\s*[一二三四五六七八九十]+\s*[)）]|\d+[.、])")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<!\*)\*\*(?![\s*名枚个支家份册次条项人场期]|街道|社区)[^*\n。]{1,40}\*\*(?!\*)")]
    private static partial Regex Bold();

    [GeneratedRegex("^,[0-9]{3}(?![0-9])")]
    private static partial Regex Thousands();
}
