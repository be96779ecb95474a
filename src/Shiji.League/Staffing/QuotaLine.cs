using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>职数一行 — a quota, and how many posts it asks for and are filled today among those in reach.</summary>
internal sealed record QuotaLine(PostQuota Quota, string Owner, int Required, int Filled)
{
    public static async Task<IReadOnlyList<QuotaLine>> AllAsync(ShijiDb db, DateOnly today, CancellationToken cancel)
    {
        var quotas = await db.Set<PostQuota>().AsNoTracking().Where(q => q.Until == null || q.Until > today).OrderBy(q => q.Type).ThenBy(q => q.Title).ToListAsync(cancel);
        var posts = db.Set<RequiredPost>().Where(p => !p.Void && p.Day <= today && (p.Until == null || p.Until > today));
        var required = await posts.GroupBy(p => p.QuotaId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var filled = await (from p in posts join f in db.Set<Filling>() on p.Id equals f.PostId where !f.Void && f.Day <= today && (f.Until == null || f.Until > today) group p by p.QuotaId into g select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var owners = quotas.Select(q => q.OwnerId).Distinct().ToList();
        var names = await db.Set<Organisation>().Where(o => owners.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        return [.. quotas.Select(q => new QuotaLine(q, names.GetValueOrDefault(q.OwnerId, "上级"), required.GetValueOrDefault(q.Id), filled.GetValueOrDefault(q.Id)))];
    }
}
