using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Periods;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Summaries;

/// <summary>工作总结 — a composed report: words, and cited figures that know where they come from.</summary>
public sealed record Summary(
    Organisation Organisation, Period Period, IReadOnlyList<string> Title, IReadOnlyList<SummaryBlock> Blocks, IReadOnlyList<CitedFigure> Figures)
{
    /// <summary>规则版本 — the rule parameters its figures were judged by in the period, and those that decided how it reads.</summary>
    public IReadOnlyList<RuleParameter> Rules { get; init; } = [];

    /// <summary>What it must say of itself where the period is not wholly known; null where it is.</summary>
    public string? Caveat { get; init; }

    /// <summary>篇幅上限 in characters; 0 where the district keeps none.</summary>
    public int Longest { get; init; }

    /// <summary>附表 — the tables and charts that stand behind the text, each once.</summary>
    public IEnumerable<SummaryBlock> Annexed => Blocks.Where(b => b.Caption is not null).DistinctBy(b => b.Caption);

    /// <summary>Characters without white space, for the length gauge (domain.md §8.2).</summary>
    public int Length => Blocks.SelectMany(b => b.Runs).Sum(r => r.Text.Count(c => !char.IsWhiteSpace(c)));
}

/// <summary>总结段 — a heading or paragraph; headings carry their number.</summary>
public sealed record SummaryBlock(BlockKind Kind, IReadOnlyList<SummaryRun> Runs)
{
    /// <summary>The template's line it comes from; 0 where it comes from none.</summary>
    public int Line { get; init; }

    public SummaryTable? Table { get; init; }

    public SummaryChart? Chart { get; init; }

    /// <summary>The figures of its table or chart, row by row; each is cited like one in the text.</summary>
    public IReadOnlyList<CitedFigure> Cells { get; init; } = [];

    public string? Caption => Table?.Caption ?? Chart?.Caption;
}

/// <summary>总结文字 — words, or the words of a cited figure.</summary>
/// <param name="Counted">The check whose list was counted, where the words are its length.</param>
public sealed record SummaryRun(string Text, bool Strong = false, CitedFigure? Figure = null, string? Counted = null);

/// <summary>被引的数 — what was printed, what it was printed from, and the bookmark it stands at.</summary>
/// <param name="Value">The exact value at composing; null where there is none.</param>
/// <param name="Printed">The words in the text: 超2.7万场次.</param>
/// <param name="Bookmark">Unique in the document.</param>
/// <param name="BackFilled">How much of a total was entered after the day; null where the figure is none.</param>
public sealed record CitedFigure(Indicator Indicator, Quotient? Value, string Printed, string Bookmark, string? BackFilled)
{
    /// <summary>引的是哪一面 — for a change the value is the period's own, and what it was set beside is in <see cref="Beside"/>.</summary>
    public Aspect Aspect { get; init; }

    /// <summary>The unit the value is of; null for the summary's own.</summary>
    public Organisation? At { get; init; }

    /// <summary>The period the value is of; null for the summary's own.</summary>
    public Period? Of { get; init; }

    /// <summary>What a change was reckoned from.</summary>
    public Quotient? Beside { get; init; }
}
