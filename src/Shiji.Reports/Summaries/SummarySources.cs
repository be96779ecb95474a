using Shiji.Reports.Sources;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Summaries;

/// <summary>总结的数源 — what a summary's document carries of its figures, in the text and in the tables behind it: each is one of the book, or two that a change was reckoned from. A target is a rule of its day, and stands among the rules.</summary>
public static class SummarySources
{
    /// <summary>The figures that have a source, in order.</summary>
    public static IReadOnlyList<CitedFigure> Figures(Summary summary) =>
        [.. summary.Figures.Where(f => f.Aspect != Aspect.Target), .. summary.Annexed.SelectMany(b => b.Cells).Where(c => c.Value is not null)];

    /// <param name="summary">The composed summary.</param>
    /// <param name="edition">The edition of a closing that a figure agrees with; null where there is none.</param>
    public static IReadOnlyList<FigureSource> Of(Summary summary, Func<CitedFigure, int?>? edition = null) =>
    [
        .. Figures(summary).Select(f => new FigureSource(f.Bookmark, f.Indicator.Key, f.Indicator.Name, (f.At ?? summary.Organisation).Code, (f.Of ?? summary.Period).Code, f.Value, f.Indicator.Unit, f.Printed, f.Indicator.Basis)
        {
            Edition = edition?.Invoke(f),
            Against = f.Aspect.IsChange() ? Figured.PeriodOf(summary.Period, f.Aspect).Code : null,
            Beside = f.Beside,
        }),
    ];
}
