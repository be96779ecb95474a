using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Indicators;
using Shiji.Reports.Phrases;

namespace Shiji.Reports.Drafts;

/// <summary>候选 — an indicator a figure may mean, how strongly the words speak for it, and which words.</summary>
internal sealed record Candidate(Indicator Indicator, double Score, IReadOnlyList<string> Because);

/// <summary>认指标 — which indicator a figure means, from the words around it and its unit; never from its value, or a wrong figure would find the indicator it happens to agree with.</summary>
internal sealed class ChooseIndicator(Catalogue catalogue, CueBook cues)
{
    private const double Least = 1.8;
    private const double Margin = 0.35;

    private static readonly string[] Averages = ["平均", "人均", "场均", "社均"];

    private readonly List<(Indicator Indicator, IndicatorCues Cues)> _known =
        [.. catalogue.Indicators.Select(i => (i, cues.Of(i.Key) ?? Plain(i)))];

    /// <summary>The best first; empty where no words speak for any.</summary>
    public IReadOnlyList<Candidate> For(DraftFigure figure, Surroundings around)
    {
        var whole = around.Headings + around.Lead + around.Sentence;
        return
        [
            .. _known.Where(k => Fits(figure, k.Indicator, k.Cues) && k.Cues.Must.Any(whole.Contains) && (k.Cues.Near.Count == 0 || k.Cues.Near.Any((around.Left + around.Right).Contains)))
                .Select(k => Weigh(figure, around, k.Indicator, k.Cues)).Where(c => c.Score >= Least).OrderByDescending(c => c.Score).Take(4),
        ];
    }

    /// <summary>Whether the second is as likely as the first.</summary>
    public static bool Collide(IReadOnlyList<Candidate> candidates) => candidates.Count > 1 && candidates[0].Score - candidates[1].Score < Margin;

    /// <summary>A rate is printed as a rate, a count as a count, turns never as people.</summary>
    private static bool Fits(DraftFigure figure, Indicator indicator, IndicatorCues cues)
    {
        var rate = figure.Printed is { } printed ? printed.Kind is PrintedKind.Percent or PrintedKind.Tenths : figure.Unit is "%" or "成";
        if (figure.Printed is { Kind: PrintedKind.Points or PrintedKind.Times }) return false;
        if (rate != (indicator.As.Suffix == "%")) return false;
        return rate || figure.Unit.Length == 0 || cues.Units.Contains(figure.Unit) || (figure.Unit is not ("人次" or "小时" or "分钟") && !cues.Units.Any(u => u is "小时" or "人次"));
    }

    private static bool IsAverage(IndicatorCues cues) => cues.Must.Concat(cues.Near).Any(w => Averages.Any(w.Contains) || w.StartsWith('每'));

    private static Candidate Weigh(DraftFigure figure, Surroundings around, Indicator indicator, IndicatorCues cues)
    {
        var because = new List<string>();
        var score = 0.0;
        foreach (var word in cues.Words.OrderByDescending(w => w.Length))
        {
            if (because.Exists(b => b.Contains(word, StringComparison.Ordinal))) continue;
            var worth = Math.Min(word.Length, 6) / 2.0;
            var near = Nearness(word, around);
            if (near == 0) continue;
            because.Add(word);
            score += worth * near;
        }

        if (cues.Near.Count > 0) score += 1; // it asks for words of its own, and has them
        if (indicator.As.Suffix != "%" && !IsAverage(cues) && Averages.Any((around.Left + around.Right).Contains)) score -= 2.5; // 平均每场14人次 is not how many came
        if (!cues.Must.Any(around.Sentence.Contains)) score -= 0.5; // spoken of only above: what the sentence itself names goes before
        foreach (var word in cues.Not)
            if ((around.Left + around.Right).Contains(word, StringComparison.Ordinal)) score -= 2.5;
        if (cues.Units.Count > 0 && figure.Unit == cues.Units[0]) score += 1.2;
        else if (cues.Units.Contains(figure.Unit)) score += 0.7;
        else if (figure.Unit.Length > 0) score -= 1.2;
        return new(indicator, score, because);
    }

    /// <summary>1 beside the figure, less with each character between, a little anywhere in the sentence, hardly anything in a heading.</summary>
    private static double Nearness(string word, Surroundings around)
    {
        var left = around.Left.LastIndexOf(word, StringComparison.Ordinal);
        var right = around.Right.IndexOf(word, StringComparison.Ordinal);
        var best = 0.0;
        if (left >= 0) best = 1 / (1 + ((around.Left.Length - left - word.Length) / 10.0));
        if (right >= 0) best = Math.Max(best, 1 / (1 + (right / 10.0)));
        if (best > 0) return Math.Max(best, 0.35);
        if (around.Sentence.Contains(word, StringComparison.Ordinal)) return 0.3;
        return around.Lead.Contains(word, StringComparison.Ordinal) || around.Headings.Contains(word, StringComparison.Ordinal) ? 0.12 : 0;
    }

    /// <summary>An indicator nobody wrote cues for is known by its own name.</summary>
    private static IndicatorCues Plain(Indicator indicator) => new(indicator.Key, [indicator.Name[..Math.Min(4, indicator.Name.Length)]], [indicator.Name, .. Pairs(indicator.Name)], [UnitOf(indicator)]);

    private static IEnumerable<string> Pairs(string name) => Enumerable.Range(0, Math.Max(0, name.Length - 3)).Select(i => name.Substring(i, 4));

    private static string UnitOf(Indicator indicator) => indicator.As.Suffix.TrimStart('万');
}
