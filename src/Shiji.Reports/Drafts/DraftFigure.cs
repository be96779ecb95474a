using Shiji.Reports.Phrases;

namespace Shiji.Reports.Drafts;

/// <summary>文稿里的数 — one figure of a draft, where it stands and how it reads.</summary>
/// <param name="From">Where it begins in the read text.</param>
/// <param name="Until">Where it ends there.</param>
/// <param name="Phrase">The words, half-width and without inner spaces.</param>
/// <param name="Printed">What they say; null where they say no number that can be checked.</param>
/// <param name="Unit">单位, as printed; empty if none was.</param>
internal sealed record DraftFigure(int From, int Until, string Phrase, PrintedNumber? Printed, string Unit, FigureGap Gap = FigureGap.None, string Problem = "")
{
    /// <summary>全覆盖 says 100% without a number; it is a figure only where an indicator is covered by it (domain.md §8.3, 2).</summary>
    public bool IsCoverage { get; init; }
}

/// <summary>缺口 — why a figure cannot be read.</summary>
internal enum FigureGap
{
    None,

    /// <summary>遮蔽 — asterisks stand where the number was.</summary>
    Masked,

    /// <summary>缺数 — a unit or a 余 with no number before it.</summary>
    Missing,

    /// <summary>不定 — 数十, 十几, 三分之一: no number that could be held against one.</summary>
    Vague,
}
