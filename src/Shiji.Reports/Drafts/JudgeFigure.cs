using System.Text.RegularExpressions;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Indicators;
using Shiji.Reports.Phrases;
using Shiji.Reports.Summaries;

namespace Shiji.Reports.Drafts;

/// <summary>定结论 — holds what a figure was taken to mean against the ledger.</summary>
internal sealed partial class JudgeFigure(FigureTable table, PrintStyle style)
{
    /// <param name="meaning">What it was taken to mean.</param>
    /// <param name="before">What the figure before it was taken to mean; null for the first.</param>
    /// <param name="figure">As found.</param>
    public CheckedFigure Of(Meaning meaning, Meaning? before, CheckedFigure figure)
    {
        var taken = meaning.Taken;
        figure = figure with { Indicator = taken?.Indicator, Because = taken?.Because ?? [], RunnersUp = [.. meaning.Candidates.Skip(1).Select(c => c.Indicator)] };
        if (taken is not null) figure = figure with { Ledger = table.Of(taken.Indicator, meaning.Organisation, meaning.Period) };
        if (meaning.Part is { } part) figure = figure with { Ledger = new Quotient(part.Amount), Facets = part.Facets };
        return Noted(meaning, meaning.Figure.Gap switch
        {
            FigureGap.Masked => Said(figure, DraftVerdict.Masked, meaning.Figure.Problem, Offered(figure)),
            FigureGap.Missing => Said(figure, DraftVerdict.Missing, meaning.Figure.Problem, Offered(figure)),
            FigureGap.Vague => Said(figure, DraftVerdict.Ambiguous, meaning.Figure.Problem, Offered(figure)),
            _ when IsPlan(meaning) => Said(figure with { Indicator = null, Ledger = null }, DraftVerdict.Unsupported, "这是打算中的数，不是结果，账上没有可对的。"),
            _ when taken is null => Said(figure, DraftVerdict.Unsupported, "没有认出说的是哪个指标；账上没有能核对它的数。"),
            _ => Held(meaning, before, taken, figure),
        });
    }

    private CheckedFigure Held(Meaning meaning, Meaning? before, Candidate taken, CheckedFigure figure)
    {
        var printed = meaning.Figure.Printed!;
        if (Change().IsMatch(meaning.Around.Left)) return Said(figure, DraftVerdict.Ambiguous, $"这是“{taken.Indicator.Name}”的增减数；请写明与哪一期相比，或直接写两期的数。");
        if (meaning.Note is null && Start().IsMatch(meaning.Around.Left) && Rise().IsMatch(meaning.Around.Right)) return Said(figure, DraftVerdict.Ambiguous, $"这是“{taken.Indicator.Name}”变化的起点；请写明是哪一期的数。");
        if (figure.Ledger is not { } ledger || (ledger.Numerator == 0 && printed.Value > 0))
            return Said(figure, IsExternal(taken.Indicator) ? DraftVerdict.External : DraftVerdict.Unsupported, $"认作“{taken.Indicator.Name}”，这一期账上没有记录。");
        var judgement = Judge(printed, taken.Indicator, ledger, Before(taken.Indicator, meaning));
        if (ChooseIndicator.Collide(meaning.Candidates) && !judgement.IsHonest)
            return Said(figure, DraftVerdict.Ambiguous, $"可以是“{taken.Indicator.Name}”，也可以是“{meaning.Candidates[1].Indicator.Name}”，请写明口径。", Offered(figure));
        if (meaning.Part is null && meaning.IsPart(before) && judgement.Verdict == Verdict.Untrue)
            return Said(figure, DraftVerdict.Ambiguous, $"是“{taken.Indicator.Name}”的一部分，账上没有按这一部分列出；全部为{FigureWords.Of(taken.Indicator, ledger, style: style)}。");
        return judgement.Verdict switch
        {
            Verdict.Untrue => Said(figure, DraftVerdict.Wrong, judgement.Reason, Offered(figure)),
            _ when IsExternal(taken.Indicator) => Said(figure, DraftVerdict.External, $"外部平台的数，照录为{taken.Indicator.Show(ledger)}，本系统不能由记录复核。"),
            Verdict.Understated => Said(figure, DraftVerdict.Understated, judgement.Reason, [judgement.Better!, .. Offered(figure).Where(o => o != judgement.Better)]),
            Verdict.Usable => Said(figure, DraftVerdict.Fair, judgement.Reason),
            _ => Said(figure, DraftVerdict.Exact, judgement.Reason),
        };
    }

    private Judgement Judge(PrintedNumber printed, Indicator indicator, Quotient ledger, Quotient? before)
    {
        var share = indicator.As.Suffix == "%" ? 1 : indicator.IsRatio ? indicator.As.Per : FigureWords.BaseOf(indicator);
        return Honesty.Judge(printed, new Ratio(ledger.Numerator, ledger.Denominator * share), before is { } b ? new Ratio(b.Numerator, b.Denominator * share) : null, style.Tolerance);
    }

    /// <summary>What 提升至 must be above and 高达 not below: the highest of the period before and the same one a year before.</summary>
    private Quotient? Before(Indicator indicator, Meaning meaning) => CheckDraft.Earlier(meaning.Period)
        .Select(p => table.Of(indicator, meaning.Organisation, p)).Where(v => v is { Numerator: not 0 }).MaxBy(v => v!.Value.Value);

    /// <summary>Wordings that are true: the figure's own hedge where it can be kept, the plain figure always.</summary>
    private List<string> Offered(CheckedFigure figure)
    {
        if (figure.Indicator is not { } indicator || figure.Ledger is not { } ledger) return [];
        var unit = figure.Unit.Length > 0 && !indicator.IsRatio && indicator.As.Suffix != "%" ? figure.Unit : null;
        var plain = FigureWords.Of(indicator, ledger, unit: unit, style: style);
        return figure.Printed is { Hedge: not (Hedge.None or Hedge.Reach) } printed
            ? [.. new[] { FigureWords.Of(indicator, ledger, printed.Hedge, unit, style), plain }.Distinct()]
            : [Lead(figure) + plain];
    }

    /// <summary>共, 累计, 达 claim nothing and are kept before the number put right.</summary>
    private static string Lead(CheckedFigure figure) => figure.Printed is { Hedge: Hedge.Reach } printed ? printed.Text[..Math.Max(0, printed.Text.AsSpan().IndexOfAnyInRange('0', '9'))] : "";

    private static CheckedFigure Said(CheckedFigure figure, DraftVerdict verdict, string reason, IReadOnlyList<string>? suggestions = null) =>
        figure with { Verdict = verdict, Reason = reason, Suggestions = suggestions ?? [] };

    private static CheckedFigure Noted(Meaning meaning, CheckedFigure figure) =>
        figure with { Reason = $"{(meaning.Part is { } part ? $"按“{meaning.Taken!.Indicator.Name}”里的{part.Words}核。" : "")}{figure.Reason}{meaning.Note}" };

    private static bool IsExternal(Indicator indicator) => indicator.Measures.All(m => m.Key.StartsWith("external.", StringComparison.Ordinal));

    private static bool IsPlan(Meaning meaning) => Plan().IsMatch(meaning.Around.Headings);

    [GeneratedRegex("工作思路|工作打算|工作计划|下一步|工作安排|工作目标")]
    private static partial Regex Plan();

    [GeneratedRegex("(?:由|从)[^，。；]{0,12}$")]
    private static partial Regex Start();

    [GeneratedRegex("^[^，。；]{0,8}?(?:提升|提高|增加|增长|上升|扩大|下降|降低|减少|增|升|降)(?:到|至|为)")]
    private static partial Regex Rise();

    [GeneratedRegex("(?:同比|环比|较|比)[^，。]{0,12}(?:增长|增加|提高|上升|下降|减少)了?$|(?:增长|下降)了?$")]
    private static partial Regex Change();
}
