using Shiji.Reports.Sources;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Summaries;

/// <summary>总结的数源 — what a summary's document carries of its figures: of those that are a figure of the book, not of a change or a target, which follow from such.</summary>
public static class SummarySources
{
    /// <summary>The figures that have a source, in order.</summary>
    public static IReadOnlyList<CitedFigure> Figures(Summary summary) => [.. summary.Figures.Where(f => f.Aspect is Aspect.Now or Aspect.Last or Aspect.YearAgo)];

    /// <param name="summary">The composed summary.</param>
    /// <param name="edition">The edition of the closing its own period's figures agree with; null where that is not closed.</param>
    public static IReadOnlyList<FigureSource> Of(Summary summary, int? edition = null) =>
    [
        .. Figures(summary).Select(f => new FigureSource(f.Bookmark, f.Indicator.Key, f.Indicator.Name, summary.Organisation.Code, (f.Of ?? summary.Period).Code, f.Value, f.Indicator.Unit, f.Printed, f.Indicator.Basis)
        {
            Edition = f.Of is null || f.Of == summary.Period ? edition : null,
        }),
    ];
}
