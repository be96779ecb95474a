using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Activities;

/// <summary>种类的使用 — how many activities and sessions there are of a kind, and under which categories; anywhere in the district.</summary>
public sealed record KindUse(int Activities, int Sessions, IReadOnlySet<string> Categories)
{
    internal static async Task<KindUse> OfAsync(ShijiDb db, string key, CancellationToken cancel)
    {
        using var _ = db.ByProgram();
        var (activities, sessions) = (db.Set<Activity>().Where(a => a.Kind == key), db.Set<ActivitySession>().Where(s => s.Kind == key));
        var categories = await activities.Select(a => a.Category).Concat(sessions.Select(s => s.Category)).Where(c => c != null).Distinct().ToListAsync(cancel);
        return new(await activities.CountAsync(cancel), await sessions.CountAsync(cancel), categories.OfType<string>().ToHashSet());
    }
}
