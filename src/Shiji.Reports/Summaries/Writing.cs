using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Reports.Phrases;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Summaries;

/// <summary>行文 — one template written once: numbers headings and items, cites figures, leaves out clauses about nothing.</summary>
internal sealed class Writing(Catalogue catalogue, Template template, Organisation organisation, Period period, PrintStyle style, string? caveat, Func<Indicator, Quotient?> value, Func<Indicator, string?> backFilled)
{
    private const string Numerals = "一二三四五六七八九十";
    private const string Item = "{item}";

    private readonly List<CitedFigure> _cited = [];
    private int _chapter;
    private int _section;
    private int _item;

    public Summary Done()
    {
        var title = new List<string>();
        var blocks = new List<SummaryBlock>();
        foreach (var block in Outline.Of(template, Written))
        {
            var runs = Punctuated(Runs(block.Pieces));
            if (block.Kind == BlockKind.Title) title.Add(string.Concat(runs.Select(r => r.Text)));
            else blocks.Add(new(block.Kind, [.. Numbered(block.Kind), .. runs]));
        }

        if (caveat is not null) blocks.Insert(1, new(BlockKind.Paragraph, [new($"需要说明的是，{caveat}")]));
        return new(organisation, period, title, blocks, _cited);
    }

    private IEnumerable<SummaryRun> Numbered(BlockKind kind)
    {
        if (kind != BlockKind.Paragraph) _item = 0;
        if (kind == BlockKind.Heading1)
        {
            _section = 0;
            yield return new($"{Numerals[_chapter++]}、");
        }
        else if (kind == BlockKind.Heading2) yield return new($"（{Numerals[_section++]}）");
    }

    private bool Written(Clause clause) => clause.Citations.All(c => value(catalogue.Indicator(c.Key)!) is { Numerator: not 0 });

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
                case Clause clause when Written(clause):
                    runs.AddRange(Runs(clause.Pieces));
                    break;
            }

        return runs;
    }

    private SummaryRun Cite(Citation citation)
    {
        var indicator = catalogue.Indicator(citation.Key)!;
        var exact = value(indicator);
        var figure = new CitedFigure(indicator, exact, FigureWords.Of(indicator, exact, citation.Hedge, citation.Unit, style), $"fig_{_cited.Count + 1:000}", backFilled(indicator));
        _cited.Add(figure);
        return new(figure.Printed, Figure: figure);
    }

    private string Filled(string text) => (text.Contains(Item, StringComparison.Ordinal) ? text.Replace(Item, $"{Numerals[_item++]}是", StringComparison.Ordinal) : text)
        .Replace("{organisation}", organisation.Name, StringComparison.Ordinal)
        .Replace("{period}", period.Name, StringComparison.Ordinal)
        .Replace("{next}", Next, StringComparison.Ordinal);

    /// <summary>Between two days of anybody's choosing there is no next period.</summary>
    private string Next => period.Key is { } key ? new Period(period.Until, period.Until.AddMonths(PeriodKey.MonthsOf(key).Length)).Name : "下一步";

    /// <summary>A clause left out may leave the one before it ending in a comma: a paragraph ends with a full stop.</summary>
    private static List<SummaryRun> Punctuated(List<SummaryRun> runs)
    {
        if (runs.Count > 0 && runs[^1] is { Figure: null } last && last.Text.Length > 0 && last.Text[^1] is '，' or '；' or '、')
            runs[^1] = last with { Text = last.Text[..^1] + "。" };
        return runs;
    }
}
