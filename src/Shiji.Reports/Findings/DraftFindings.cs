using System.Globalization;
using System.Text.RegularExpressions;
using Shiji.Reports.Phrases;
using Shiji.Reports.Summaries;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Findings;

/// <summary>起草存在的问题 — the chosen findings as 一是…二是…; no number in it is typed: it is a cited figure, or the length of a list.</summary>
public static partial class DraftFindings
{
    private const int MostNames = 3;

    /// <summary>So many are chosen where nobody has chosen yet.</summary>
    public const int Gravest = 4;

    public static IReadOnlyList<IReadOnlyList<DraftRun>> Of(IEnumerable<JudgedFinding> chosen, PrintStyle? style = null)
    {
        JudgedFinding[] found = [.. chosen.Where(f => f.Found)];
        return [.. found.Select((f, i) => (IReadOnlyList<DraftRun>)[new(found.Length > 1 ? $"{Ordinals.Of(i + 1)}是" : ""), .. Sentence(f, style)])];
    }

    /// <summary>One finding in one sentence.</summary>
    public static IReadOnlyList<DraftRun> Sentence(JudgedFinding judged, PrintStyle? style = null) => [.. judged.Finding.Sentence.SelectMany(p => p switch
    {
        Citation c => [Cite(judged, c, style)],
        Words w => Filled(judged, w.Text),
        _ => Enumerable.Empty<DraftRun>(),
    })];

    private static DraftRun Cite(JudgedFinding judged, Citation citation, PrintStyle? style)
    {
        var indicator = judged.Finding.Cited.First(i => i.Key == citation.Key);
        return new(FigureWords.Of(indicator, judged.Cited[citation.Key], citation.Hedge, citation.Unit, style), indicator);
    }

    private static IEnumerable<DraftRun> Filled(JudgedFinding judged, string text) => Places().Split(text).Where(t => t.Length > 0).Select(t => t switch
    {
        "{count}" => new DraftRun(judged.Count.ToString(CultureInfo.InvariantCulture), Counted: judged.Finding.Key),
        "{of}" => new DraftRun(judged.Of.ToString(CultureInfo.InvariantCulture), Counted: judged.Finding.Key),
        "{names}" => new DraftRun(string.Join('、', judged.List.Take(MostNames).Select(j => j.Unit.Name)) + (judged.Count > MostNames ? "等" : "")),
        "{value}" => new DraftRun(judged.Finding.Show(judged.List[0].Value), judged.Finding.Page),
        "{compared}" => new DraftRun(judged.List[0].Compared.Replace(" ", "", StringComparison.Ordinal), Counted: judged.Finding.Key),
        _ => new DraftRun(t),
    });

    [GeneratedRegex(@"(\{(?:count|of|names|value|compared)\})")]
    private static partial Regex Places();
}
