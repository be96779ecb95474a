using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Measures;

namespace Shiji.Kernel.Tallies;

/// <summary>待算 — which measures must be recounted, and on which days (null: on all).</summary>
internal static class Stale
{
    public static List<(Measure Measure, DateOnly[]? Days)> Of(IReadOnlyCollection<StaleMark> marks, Catalogue catalogue) =>
    [
        .. from measure in catalogue.Measures
           let own = marks.Where(m => m.Kind == Kind.Of(measure.RecordType) && (m.Series is null || m.Series == measure.Series || measure.Series == 0)).ToList()
           where own.Count > 0
           select (measure, own.Exists(m => m.Day is null) ? null : own.Select(m => m.Day!.Value).Distinct().ToArray()),
    ];
}
