using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Reports.Phrases;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Summaries;

/// <summary>成稿 — template and book make a summary; no figure is typed, and a clause about nothing is left out.</summary>
public sealed class ComposeSummary(FigureReader figures, RuleReader rules, DistrictClock clock)
{
    private const string Numerals = "一二三四五六七八九十";

    public async Task<Outcome<Summary>> DoAsync(
        Catalogue catalogue, Template template, Organisation organisation, Period period, CancellationToken cancel = default)
    {
        var missing = template.Keys.Where(k => catalogue.Indicator(k) is null).ToList();
        if (missing.Count > 0) return new Refusal($"模板引用了目录里没有的指标：{string.Join("、", missing)}。");
        var indicators = template.Keys.Select(k => catalogue.Indicator(k)!).ToList();
        var table = await figures.ReadAsync(catalogue, indicators.SelectMany(i => i.Measures), [organisation.Id], [period], cancel);
        var history = await rules.HistoryAsync(cancel);
        var book = history.On(clock.Today); // how a report is worded follows the rules of the day it is written
        var style = SummaryRules.StyleOf(book);
        var summary = new Writing(catalogue, template, organisation, period, style, i => table.Of(i, organisation.Id, period)).Done();
        var longest = SummaryRules.LongestOf(book);
        var judged = history.Within(period, [.. summary.Figures.SelectMany(f => f.Indicator.Rules).Distinct()]);
        return summary with { Longest = longest, Rules = [.. judged.Union(book.Used)] };
    }

    private sealed class Writing(Catalogue catalogue, Template template, Organisation organisation, Period period, PrintStyle style, Func<Indicator, Quotient?> value)
    {
        private readonly List<CitedFigure> _cited = [];
        private int _chapter;
        private int _section;

        public Summary Done()
        {
            var title = new List<string>();
            var blocks = new List<SummaryBlock>();
            foreach (var block in template.Blocks)
            {
                var runs = Punctuated(Runs(block.Pieces));
                if (block.Kind == BlockKind.Title) title.Add(string.Concat(runs.Select(r => r.Text)));
                else blocks.Add(new(block.Kind, [.. Numbered(block.Kind), .. runs]));
            }

            return new(organisation, period, title, blocks, _cited);
        }

        private IEnumerable<SummaryRun> Numbered(BlockKind kind)
        {
            if (kind == BlockKind.Heading1)
            {
                _section = 0;
                yield return new($"{Numerals[_chapter++]}、");
            }
            else if (kind == BlockKind.Heading2) yield return new($"（{Numerals[_section++]}）");
        }

        private List<SummaryRun> Runs(IReadOnlyList<Piece> pieces)
        {
            var runs = new List<SummaryRun>();
            foreach (var piece in pieces)
                switch (piece)
                {
                    case Words words:
                        runs.Add(new(Filled(words.Text), words.Strong));
                        break;
                    case Citation citation:
                        runs.Add(Cite(citation));
                        break;
                    case Clause clause when clause.Citations.All(c => value(catalogue.Indicator(c.Key)!) is { Numerator: not 0 }):
                        runs.AddRange(Runs(clause.Pieces));
                        break;
                }

            return runs;
        }

        private SummaryRun Cite(Citation citation)
        {
            var indicator = catalogue.Indicator(citation.Key)!;
            var exact = value(indicator);
            var figure = new CitedFigure(indicator, exact, FigureWords.Of(indicator, exact, citation.Hedge, citation.Unit, style), $"fig_{_cited.Count + 1:000}");
            _cited.Add(figure);
            return new(figure.Printed, Figure: figure);
        }

        private string Filled(string text) => text
            .Replace("{organisation}", organisation.Name, StringComparison.Ordinal)
            .Replace("{period}", period.Name, StringComparison.Ordinal)
            .Replace("{next}", Next.Name, StringComparison.Ordinal);

        private Period Next => period.Key is null ? period : new Period(period.Until, period.Until.AddMonths(PeriodMonths));

        private int PeriodMonths => PeriodKey.MonthsOf(period.Key!.Value).Length;

        /// <summary>A clause left out may leave the one before it ending in a comma: a paragraph ends with a full stop.</summary>
        private static List<SummaryRun> Punctuated(List<SummaryRun> runs)
        {
            if (runs.Count > 0 && runs[^1] is { Figure: null } last && last.Text.Length > 0 && last.Text[^1] is '，' or '；')
                runs[^1] = last with { Text = last.Text[..^1] + "。" };
            return runs;
        }
    }
}
