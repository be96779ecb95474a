using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Volunteering;

/// <summary>现有星级 — the highest star somebody was awarded and still holds; it does not fall by time (domain.md §5.6).</summary>
public sealed class StarLevels(ShijiDb db)
{
    /// <summary>As far as the actor sees; 0 for none.</summary>
    public async Task<int> OfAsync(int person, CancellationToken cancel = default) =>
        await db.Set<StarAward>().Where(a => a.PersonId == person && a.State == StarState.Held).MaxAsync(a => (int?)a.Level, cancel) ?? 0;

    public Task<Dictionary<int, int>> OfAsync(IReadOnlyCollection<int> people, CancellationToken cancel = default) =>
        db.Set<StarAward>().Where(a => people.Contains(a.PersonId) && a.State == StarState.Held).GroupBy(a => a.PersonId).Select(g => new { g.Key, Level = g.Max(a => a.Level) }).ToDictionaryAsync(g => g.Key, g => g.Level, cancel);
}
