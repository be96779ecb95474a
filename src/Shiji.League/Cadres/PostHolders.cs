using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.League;

/// <summary>在任的人 — whoever holds a post anywhere in the district keeps their membership past the age of leaving (domain.md §1.5).</summary>
internal static class PostHolders
{
    /// <summary>The post somebody holds on a day, the highest first; null where they hold none.</summary>
    public static Task<Appointment?> PostOfAsync(this ShijiDb db, int person, DateOnly day, CancellationToken cancel) => db.Whole<Appointment>().AsNoTracking()
        .Where(a => a.PersonId == person && !a.Void && a.Day <= day && (a.Until == null || a.Until > day)).OrderBy(a => a.Type).ThenBy(a => a.Title).FirstOrDefaultAsync(cancel);
}
