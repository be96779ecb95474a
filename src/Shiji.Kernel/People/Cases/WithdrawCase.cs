using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>撤回事项 — whoever asked takes it back while nobody has answered.</summary>
public sealed class WithdrawCase(ShijiDb db, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid id, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram(); // one's own may concern a file out of reach, or be asked by somebody without a post
        if (await db.Set<PersonCase>().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } asked || !CaseDesk.IsOwn(db, asked)) return new Refusal("只有提出的人能撤回。", "case");
        if (CaseDesk.StateOn(asked, clock.Today) != CaseState.Waiting) return new Refusal($"这个事项已经是“{CaseDesk.StateOn(asked, clock.Today).Word()}”，不能撤回。", "case");
        CaseDesk.Answer(db, clock, asked, CaseState.Withdrawn, null);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
