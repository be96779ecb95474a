using Shiji.Kernel.Data;

namespace Shiji.Activities;

/// <summary>公示异议 — what was said against hours in notice and is not answered yet; until it is, they do not come into force.</summary>
internal static class Objections
{
    public static IQueryable<Anomaly> OpenObjections(this ShijiDb db) => db.Set<Anomaly>().Where(a => a.Kind == AnomalyKind.Objection && a.Answer == AnomalyAnswer.Open && a.AttendanceId != null);
}
