using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>
/// 重抽核对 — draws again by the same seed from what was recorded by then. When an attendance ceased to count is not kept with it, so where some did
/// the same list cannot come out; then it is asked whether anything that still counts was passed over, which no lawful change brings about.
/// </summary>
public sealed class RedrawAudit(ShijiDb db)
{
    public async Task<Outcome<Redrawn>> DoAsync(Guid id, CancellationToken cancel = default)
    {
        if (await db.Set<Audit>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } audit) return new Refusal("没有这次抽查，或者不归您现在的岗位管。", "audit");
        if (await db.CheckAsync(Permission.ReadRecords, audit.OrganisationId, cancel) is { } beyond) return beyond;
        var drawn = await db.Set<AuditLine>().AsNoTracking().Where(l => l.AuditId == id).OrderBy(l => l.Ordinal).Select(l => l.AttendanceId).ToListAsync(cancel);
        var ranks = drawn.ConvertAll(d => Rank.Of(audit.Seed, d.ToString()));
        var ordered = drawn.Count == audit.Size && ranks.Zip(ranks.Skip(1), (a, b) => a.CompareTo(b) < 0).All(before => before);
        var (there, last) = (drawn.ToHashSet(), ranks.Max());
        var (kept, ahead) = (0, 0);
        var again = await Drawing.OverAsync(AuditPopulation.Of(db, audit).Ids(), audit.Seed, audit.Size, (one, rank) =>
        {
            if (there.Contains(one)) kept++;
            else if (rank.CompareTo(last) < 0) ahead++;
        }, cancel);
        return new Redrawn(again.Population, again.Digest == audit.Digest, drawn.Count - kept, ahead, ordered);
    }
}
