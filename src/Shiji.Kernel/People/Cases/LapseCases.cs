using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>申请过期 — writes down which requests to join lapsed unanswered; run by the program.</summary>
public sealed class LapseCases(ShijiDb db, DistrictClock clock)
{
    public async Task<int> DoAsync(CancellationToken cancel = default)
    {
        var today = clock.Today;
        var lapsed = await db.Set<PersonCase>().Where(c => c.Kind == CaseKind.Join && c.State == CaseState.Waiting && c.DueOn <= today).ToListAsync(cancel);
        foreach (var asked in lapsed) CaseDesk.Answer(db, clock, asked, CaseState.Lapsed, null);
        await db.SaveChangesAsync(cancel);
        return lapsed.Count;
    }
}
