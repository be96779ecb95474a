using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Reports.Phrases;

namespace Shiji.Reports.Drafts;

/// <summary>核过的数 — one figure of a draft with what it was taken to mean, what the ledger says, and what may be written instead.</summary>
/// <param name="Start">Of its first character in the draft's plain text.</param>
/// <param name="End">Behind its last.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="Sentence">The sentence it stands in, as read.</param>
public sealed record CheckedFigure(int Start, int End, string Text, string Sentence, DraftVerdict Verdict, string Reason)
{
    /// <summary>As read; null where no number could be.</summary>
    public PrintedNumber? Printed { get; init; }

    public string Unit { get; init; } = "";

    /// <summary>认作 — null where no indicator was recognised.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>分项 — what the indicator was narrowed to by the words; null where it was not.</summary>
    public IReadOnlyDictionary<string, string>? Facets { get; init; }

    /// <summary>凭哪些字 — the words that spoke for it.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    /// <summary>备选 — what else it could have meant.</summary>
    public IReadOnlyList<Indicator> RunnersUp { get; init; } = [];

    public Organisation? Organisation { get; init; }

    public Period? Period { get; init; }

    /// <summary>账上数, exact and in base units; null where there is none.</summary>
    public Quotient? Ledger { get; init; }

    /// <summary>宜改写法, the best first; empty where the figure may stand.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];
}

/// <summary>核稿结果 — every figure of a draft, in order.</summary>
/// <param name="Text">The plain text that offsets count in.</param>
public sealed record CheckedDraft(string Text, Organisation Organisation, Period Period, IReadOnlyList<CheckedFigure> Figures)
{
    public int Count(DraftVerdict verdict) => Figures.Count(f => f.Verdict == verdict);
}
