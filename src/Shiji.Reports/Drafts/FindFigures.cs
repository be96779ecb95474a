using System.Text.RegularExpressions;
using Shiji.Reports.Phrases;

namespace Shiji.Reports.Drafts;

/// <summary>找数 — every figure of a draft in order; where two readings overlap, the earlier and longer one (domain.md §8.3).</summary>
internal static partial class FindFigures
{
    /// <summary>An annex lists what the text rests on, and is not its text.</summary>
    public static IReadOnlyList<DraftFigure> In(string draft)
    {
        var text = Annex().Match(draft) is { Success: true } annex ? draft[..annex.Index] : draft;
        var not = new NotMeasures(text);
        var found = new List<DraftFigure>();
        foreach (var grammar in new[] { FigureGrammar.Counted(), FigureGrammar.Bare(), FigureGrammar.InHan(), FigureGrammar.Round(), FigureGrammar.Few(), FigureGrammar.Tenths() })
            found.AddRange(grammar.Matches(text).Where(m => !not.Holds(Start(m), m.Index + m.Length)).Select(Read));
        found.AddRange(FigureGrammar.HanPercent().Matches(text).Where(m => !not.Holds(m.Index, m.Index + m.Length)).Select(Percent));
        found.AddRange(FigureGrammar.Vague().Matches(text).Where(m => !not.Holds(m.Index, m.Index + m.Length)).Select(m => Gap(m, FigureGap.Vague, $"“{m.Value}”没有确定的数，请写出数字。")));
        found.AddRange(FigureGrammar.Masked().Matches(text).Select(m => Gap(m, FigureGap.Masked, $"“{m.Value}”的数字被遮蔽，无法核对。")));
        found.AddRange(FigureGrammar.Missing().Matches(text).Where(m => !not.Holds(m.Index, m.Index + m.Length)).Select(m => Gap(m, FigureGap.Missing, $"“{m.Value}”缺数，单位前没有数字。")));
        found.AddRange(FigureGrammar.Coverage().Matches(text).Where(m => !not.Holds(m.Index, m.Index + m.Length)).Select(m => new DraftFigure(m.Index, m.Index + m.Length, m.Value, PrintedNumber.TryParse("100%", out _), "%") { IsCoverage = true }));

        var kept = new List<DraftFigure>();
        foreach (var figure in found.OrderBy(f => f.From).ThenByDescending(f => f.Until))
            if (kept.Count == 0 || figure.From >= kept[^1].Until) kept.Add(figure);
        return kept;
    }

    /// <summary>Where the number begins, behind its hedges: a name before 超 does not make the number a name.</summary>
    private static int Start(Match m) => m.Groups["num"] is { Success: true } num ? num.Index : m.Index;

    private static DraftFigure Read(Match m)
    {
        var printed = PrintedNumber.TryParse(m.Value, out var problem);
        return new(m.Index, m.Index + m.Length, m.Value, printed, printed?.Unit ?? m.Groups["unit"].Value, printed is null ? FigureGap.Vague : FigureGap.None, problem);
    }

    private static DraftFigure Percent(Match m)
    {
        var parts = m.Groups["num"].Value.Split('点');
        var whole = parts[0] == "百" ? 100 : HanNumeral.Read(parts[0]);
        var tail = parts.Length > 1 ? "." + string.Concat(parts[1].Select(c => "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal))) : "";
        var printed = whole is null ? null : PrintedNumber.TryParse($"{Digits.Plain(whole.Value)}{tail}%", out _);
        return new(m.Index, m.Index + m.Length, m.Value, printed, "%", printed is null ? FigureGap.Vague : FigureGap.None, printed is null ? $"看不懂“{m.Value}”。" : "");
    }

    private static DraftFigure Gap(Match m, FigureGap gap, string problem) => new(m.Index, m.Index + m.Length, m.Value, null, m.Groups["unit"].Value, gap, problem);

    [GeneratedRegex("(?<=\n)附件[0-9一二三四五六七八九十]*[：:]?\n")]
    private static partial Regex Annex();
}
