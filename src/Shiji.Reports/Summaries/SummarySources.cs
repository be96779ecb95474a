using Shiji.Reports.Sources;

namespace Shiji.Reports.Summaries;

/// <summary>总结的数源 — what a summary's document carries of each of its figures.</summary>
public static class SummarySources
{
    /// <param name="summary">The composed summary.</param>
    /// <param name="edition">The edition of the closing its figures agree with; null where the period is not closed.</param>
    public static IReadOnlyList<FigureSource> Of(Summary summary, int? edition = null) =>
    [
        .. summary.Figures.Select(f => new FigureSource(f.Bookmark, f.Indicator.Key, f.Indicator.Name, summary.Organisation.Code, summary.Period.Code, f.Value, f.Indicator.Unit, f.Printed, f.Indicator.Basis) { Edition = edition }),
    ];
}
