using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>期满提醒 — to the committee above, some days before somebody's 挂职 or term of post is over, and a reserve's time.</summary>
public sealed class PostsEnding(ShijiDb db, Holders holders, RuleReader rules, DistrictClock clock) : IReminder
{
    private const string Days = "cadre.remind.days";

    public async Task<IReadOnlyList<NoticeDraft>> DueAsync(CancellationToken cancel)
    {
        var last = clock.Today.AddDays((int)(await rules.OnAsync(clock.Today, cancel)).Of(Days, 0));
        var posts = await db.Set<Appointment>().Where(a => a.Until == null && !a.Void && a.EndsOn <= last).Select(a => new { a.Id, a.OrganisationId, Ends = a.EndsOn!.Value, Path = "/cadres/", What = "任职" })
            .Concat(db.Set<Reserve>().Where(r => r.Until == null && !r.Void && r.EndsOn <= last).Select(r => new { r.Id, r.OrganisationId, Ends = r.EndsOn!.Value, Path = "/cadres/reserve/", What = "入库" })).ToListAsync(cancel);
        var who = await holders.NearestAsync([.. posts.Select(p => p.OrganisationId).Distinct()], Permission.ReviewRecords, cancel: cancel);
        return [.. from p in posts from account in who[p.OrganisationId] select new NoticeDraft(account, $"cadre:ends:{p.Id}", $"有一项{p.What} {p.Ends.Word()}期满，请办理。", $"{p.Path}{p.Id}")];
    }
}
