using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>讲述场次 — which activity, where, and how many were counted.</summary>
internal sealed class SessionTelling : Telling<ActivitySession>
{
    public override IReadOnlyList<string> Columns => ["类别", "地点", "场次编号"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<ActivitySession> rows, Func<ActivitySession, long> amount, CancellationToken cancel)
    {
        var activities = rows.Select(r => r.ActivityId).Distinct().ToList();
        var titles = await db.Set<Activity>().Where(a => activities.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title, cancel);
        return
        [
            .. rows.Select(s => new ToldRecord(s.Id, s.Day, s.OrganisationId, titles.GetValueOrDefault(s.ActivityId, "活动"), $"/sessions/{s.Id}", amount(s), s.Evidence, s.State == SessionState.Held ? "已成行" : "未成行")
            {
                More = [s.Category, s.Place, s.Number],
            }),
        ];
    }
}
