using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>排班的了结 — the unit calls a duty off, or writes down what a team answered; for a person nobody else answers.</summary>
public sealed class SettleDuty(ShijiDb db)
{
    public async Task<Refusal?> CallOffAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么取消，本人会看到。", "reason");
        var found = await FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State is not (DutyState.Asked or DutyState.Accepted)) return new Refusal($"这个班现在是“{found.Value.State.Word()}”，请刷新后再办。", "duty");
        (found.Value.State, found.Value.Answer) = (DutyState.CalledOff, reason.Trim());
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<Refusal?> TeamAcceptedAsync(Guid id, string? who, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(who)) return new Refusal("请写明队伍里谁答应的。", "reason");
        var found = await FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.PersonId is not null) return new Refusal("这个班由本人在“我的值班”里答复，别人不能代答。", "duty");
        if (found.Value.State != DutyState.Asked) return new Refusal($"这个班现在是“{found.Value.State.Word()}”，请刷新后再办。", "duty");
        (found.Value.State, found.Value.Answer) = (DutyState.Accepted, who.Trim());
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<Outcome<Duty>> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Duty>().SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } duty) return new Refusal("没有这个班，或者不归您现在的岗位管。", "duty");
        return await db.CheckAsync(Permission.WriteRecords, duty.OrganisationId, cancel) is { } beyond ? beyond : duty;
    }
}
