using System.Text.Json;
using System.Text.RegularExpressions;
using Shiji.Reports.Phrases;
using Shiji.Reports.Summaries;

namespace Shiji.Reports.Proofreading;

/// <summary>校对 — slips of the lexicon, stray spaces and half-width marks, and hedges that contradict each other (domain.md §8.1, §8.4, §8.6).</summary>
public static partial class Proofread
{
    public static IReadOnlyList<LexiconEntry> Lexicon { get; } = Read();

    /// <summary>Paragraph by paragraph, each note once.</summary>
    public static IReadOnlyList<ProofreadingNote> Do(Summary summary) => [.. summary.Blocks.SelectMany(b => Do(string.Concat(b.Runs.Select(r => r.Text)))).Distinct()];

    public static IReadOnlyList<ProofreadingNote> Do(string text) =>
    [
        .. Lexicon.SelectMany(e => Slips(e, text)).DropShorter(),
        .. Spaced().Matches(text).Select(m => new ProofreadingNote(m.Value, m.Value.Replace(" ", "", StringComparison.Ordinal), "汉字和数字之间不空格")),
        .. Marked().Matches(text).Select(m => new ProofreadingNote(m.Value, m.Groups[1].Value + Full(m.Groups[2].Value[0]), "汉字后面用全角标点")),
        .. Bracketed().Matches(text).Select(m => new ProofreadingNote(m.Value, $"（{m.Groups[1].Value.Trim()}）", "中文里用全角括号，里面不空格")),
        .. Forbidden.In(text).Select(d => new ProofreadingNote(d, null, "两个约数词叠用，留一个")),
    ];

    private static IEnumerable<ProofreadingNote> Slips(LexiconEntry entry, string text)
    {
        for (var at = text.IndexOf(entry.Wrong, StringComparison.Ordinal); at >= 0; at = text.IndexOf(entry.Wrong, at + 1, StringComparison.Ordinal))
            if (at == 0 || entry.UnlessAfter?.Contains(text[at - 1], StringComparison.Ordinal) != true) yield return new(entry.Wrong, entry.Right, entry.Why);
    }

    /// <summary>流动少年官 is said once, not again as 少年官.</summary>
    private static IEnumerable<ProofreadingNote> DropShorter(this IEnumerable<ProofreadingNote> notes)
    {
        var all = notes.Distinct().ToList();
        return all.Where(n => !all.Exists(o => o != n && o.Found.Contains(n.Found, StringComparison.Ordinal)));
    }

    private static char Full(char half) => half switch { ',' => '，', ';' => '；', ':' => '：', '?' => '？', _ => '！' };

    private static LexiconEntry[] Read()
    {
        using var stream = typeof(Proofread).Assembly.GetManifestResourceStream("Shiji.Reports.Proofreading.Standard.lexicon.json")!;
        return JsonSerializer.Deserialize<LexiconEntry[]>(stream, JsonSerializerOptions.Web)!;
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs} +[0-9.%]+|[0-9]+%? +\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"(\p{IsCJKUnifiedIdeographs})([,;:?!])")]
    private static partial Regex Marked();

    [GeneratedRegex(@"\( *([^()]*\p{IsCJKUnifiedIdeographs}[^()]*)\)")]
    private static partial Regex Bracketed();
}
