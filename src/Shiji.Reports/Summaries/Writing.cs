using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Pending;
using Shiji.Kernel.Periods;
using Shiji.Reports.Findings;
using Shiji.Reports.Phrases;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Summaries;

/// <summary>行文 — one template written once: numbers headings and items, cites figures, leaves out clauses about nothing and those whose condition does not hold.</summary>
internal sealed class Writing(Catalogue catalogue, Template template, Organisation organisation, PrintStyle style, string? caveat, Figured figures, IReadOnlyList<JudgedFinding> found, IReadOnlyList<PendingTask> pending, Func<TemplateBlock, SummaryTable> table)
{
    private const string Item = "{item}";

    private readonly List<CitedFigure> _cited = [];
    private int _chapter;
    private int _section;
    private int _item;
    private int _cell;

    private Period Period => figures.Period;

    public Summary Done()
    {
        var title = new List<string>();
        var blocks = new List<SummaryBlock>();
        foreach (var block in Outline.Of(template, Stands))
            if (block.Kind == BlockKind.Title) title.Add(string.Concat(Punctuated(Runs(block.Pieces)).Select(r => r.Text)));
            else blocks.AddRange(Written(block).Select(b => b with { Line = block.Line }));
        if (caveat is not null) blocks.Insert(Math.Min(1, blocks.Count), new(BlockKind.Paragraph, [new($"需要说明的是，{caveat}")]));
        return new(organisation, Period, title, blocks, _cited);
    }

    private bool Stands(TemplateBlock block) => block.Kind switch
    {
        BlockKind.Problems => found.Count > 0,
        BlockKind.Plans => found.Count > 0 || pending.Count > 0,
        // A figure outside all clauses is worth a paragraph by itself, where there is one.
        _ => block.Pieces.OfType<Clause>().ToList() is var clauses && (clauses.Count == 0 || clauses.Exists(Stands) || block.Pieces.OfType<Citation>().Any(c => figures.Known(Of(c.Key), c.Aspect, orZero: false))),
    };

    private bool Stands(Clause clause) => (clause.When is not { } when || figures.Holds(Of(when.Key), when))
        && clause.Citations.All(c => figures.Known(Of(c.Key), c.Aspect, orZero: clause.When is not null));

    private IEnumerable<SummaryBlock> Written(TemplateBlock block) => block.Kind switch
    {
        BlockKind.Table => [Tabled(block.Kind, table(block))],
        BlockKind.Chart => [Charted(block.Kind, Chart(block))],
        BlockKind.Problems => Sentences(DraftFindings.Of(found, style).Select(s => s.Select(Told))),
        BlockKind.Plans => Sentences(PlanSentences.Of(found, pending, Period.LastDay).Select(s => new[] { new SummaryRun(s) })),
        _ => [new(block.Kind, [.. Numbered(block.Kind), .. Punctuated(Runs(block.Pieces))])],
    };

    private SummaryBlock[] Sentences(IEnumerable<IEnumerable<SummaryRun>> sentences)
    {
        SummaryBlock[] written = [.. sentences.Select(s => new SummaryBlock(BlockKind.Paragraph, [.. s]))];
        _item += written.Length;
        return written;
    }

    private SummaryBlock Tabled(BlockKind kind, SummaryTable made) => new(kind, [])
    {
        Table = made,
        Cells = [.. made.Rows.SelectMany(r => r.Values.Select((v, i) => Cell(made.Indicators[i], v) with { At = r.Unit }))],
    };

    private SummaryBlock Charted(BlockKind kind, SummaryChart made) => new(kind, [])
    {
        Chart = made,
        Cells = [.. made.Points.Select(p => Cell(made.Indicator, p.Value) with { Of = p.Period == Period ? null : p.Period })],
    };

    private CitedFigure Cell(Indicator indicator, Quotient? value) => new(indicator, value, indicator.Show(value), $"cell_{++_cell:000}", null);

    private SummaryChart Chart(TemplateBlock block)
    {
        var indicator = Of(block.Pieces[0].Citations.First().Key);
        return new(indicator, [.. LikePeriods.UpTo(Period).Select(p => (p, figures.In(indicator, p))).SkipWhile(p => p.Item2 is null && p.p != Period)]);
    }

    private IEnumerable<SummaryRun> Numbered(BlockKind kind)
    {
        if (kind != BlockKind.Paragraph) _item = 0;
        if (kind == BlockKind.Heading1)
        {
            _section = 0;
            yield return new($"{Ordinals.Of(++_chapter)}、");
        }
        else if (kind == BlockKind.Heading2) yield return new($"（{Ordinals.Of(++_section)}）");
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
                case Clause clause when Stands(clause):
                    runs.AddRange(Runs(clause.Pieces));
                    break;
            }

        return runs;
    }

    private SummaryRun Cite(Citation citation)
    {
        var (indicator, aspect) = (Of(citation.Key), citation.Aspect);
        var beside = figures.Beside(indicator, aspect);
        var printed = aspect.IsChange() ? figures.Change(indicator, aspect) ?? "—" : FigureWords.Of(indicator, beside, citation.Hedge, citation.Unit, style);
        return Cited(new(indicator, aspect.IsChange() ? figures.Now(indicator) : beside, printed, "", aspect == Aspect.Now ? figures.BackFilled(indicator) : null)
        {
            Aspect = aspect,
            Of = aspect is Aspect.Last or Aspect.YearAgo ? Figured.PeriodOf(Period, aspect) : null,
            Beside = aspect.IsChange() ? beside : null,
        });
    }

    private SummaryRun Cited(CitedFigure figure)
    {
        figure = figure with { Bookmark = $"fig_{_cited.Count + 1:000}" };
        _cited.Add(figure);
        return new(figure.Printed, Figure: figure);
    }

    /// <summary>A number in a finding's sentence: the organisation's own figure, or the length of a list.</summary>
    private SummaryRun Told(DraftRun run)
    {
        if (run.Cited is not { } indicator) return new(run.Text, Counted: run.Counted);
        var judged = found.First(f => f.Cited.ContainsKey(indicator.Key) || f.Finding.Page == indicator);
        return judged.Cited.TryGetValue(indicator.Key, out var value)
            ? Cited(new(indicator, value, run.Text, "", null))
            : new(run.Text, Counted: judged.Finding.Key);
    }

    private Indicator Of(string key) => catalogue.Indicator(key)!;

    private string Filled(string text) => (text.Contains(Item, StringComparison.Ordinal) ? text.Replace(Item, $"{Ordinals.Of(++_item)}是", StringComparison.Ordinal) : text)
        .Replace("{organisation}", organisation.Name, StringComparison.Ordinal)
        .Replace("{period}", Period.Name, StringComparison.Ordinal)
        .Replace("{next}", Next, StringComparison.Ordinal);

    /// <summary>Between two days of anybody's choosing there is no next period.</summary>
    private string Next => Period.Key is { } key ? new Period(Period.Until, Period.Until.AddMonths(PeriodKey.MonthsOf(key).Length)).Name : "下一步";

    /// <summary>A clause left out may leave the one before it ending in a comma: a paragraph ends with a full stop.</summary>
    private static List<SummaryRun> Punctuated(List<SummaryRun> runs)
    {
        if (runs.Count > 0 && runs[^1] is { Figure: null } last && last.Text.Length > 0 && last.Text[^1] is '，' or '；' or '、')
            runs[^1] = last with { Text = last.Text[..^1] + "。" };
        return runs;
    }
}
