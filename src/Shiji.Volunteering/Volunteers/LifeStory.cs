using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>经历读取 — the events of one volunteer or team within reach, newest first.</summary>
internal static class LifeStory
{
    /// <param name="first">How it began, of what came in without a history.</param>
    public static async Task<IReadOnlyList<TimelineEntry>> OfAsync(ShijiDb db, string subject, TimelineEntry first, CancellationToken cancel)
    {
        var events = (await db.Set<LifeEvent>().AsNoTracking().Where(e => e.Subject == subject).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).ToListAsync(cancel))
            .ConvertAll(e => new TimelineEntry(e.Day.Word(), e.By, e.What, Reason: e.Reason));
        return events.Count > 0 ? events : [first];
    }
}
