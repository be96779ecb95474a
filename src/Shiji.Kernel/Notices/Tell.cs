using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Notices;

/// <summary>告知 — puts notices before those they are for, once each; saved with what the caller saves.</summary>
public sealed class Tell(ShijiDb db, DistrictClock clock)
{
    /// <summary>How many were new.</summary>
    public async Task<int> DoAsync(IReadOnlyCollection<NoticeDraft> drafts, CancellationToken cancel = default)
    {
        var keys = drafts.Select(d => d.Key).Distinct().ToArray();
        var told = (await db.Whole<Notice>().Where(n => keys.Contains(n.Key)).Select(n => new { n.AccountId, n.Key }).ToListAsync(cancel)).ToHashSet();
        var fresh = drafts.DistinctBy(d => new { d.AccountId, d.Key }).Where(d => !told.Contains(new { d.AccountId, d.Key })).ToList();
        db.AddRange(fresh.Select(d => new Notice { Id = clock.NewId(), AccountId = d.AccountId, Key = d.Key, Text = d.Text, Path = d.Path, At = clock.UtcNow }));
        return fresh.Count;
    }
}
