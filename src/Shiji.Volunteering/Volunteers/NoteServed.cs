using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;

namespace Shiji.Volunteering;

/// <summary>记最近服务日 — told by whoever confirms service, for the people who served on a day, wherever they are registered; the day only ever moves forward.</summary>
public sealed class NoteServed(ShijiDb db, Acting acting)
{
    private const int Batch = 500;

    /// <summary>How many volunteers it moved; saves.</summary>
    public async Task<int> DoAsync(IReadOnlyCollection<int> people, DateOnly day, CancellationToken cancel = default)
    {
        // Service is confirmed where it was done; the volunteer may belong elsewhere.
        using var _ = acting.As(acting.Now.ByProgram());
        var moved = 0;
        foreach (var batch in people.Distinct().Chunk(Batch))
        {
            var served = await db.Set<Volunteer>().Where(v => batch.Contains(v.PersonId) && (v.LastServedOn == null || v.LastServedOn < day)).ToListAsync(cancel);
            foreach (var volunteer in served) volunteer.LastServedOn = day;
            moved += served.Count;
        }

        await db.SaveChangesAsync(cancel);
        return moved;
    }
}
