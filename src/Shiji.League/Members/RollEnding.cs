using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>名册与终止 — a branch with members is not revoked; merged into another, its members go over on its last day. What is under way to it turns to its successor, or to the organisation above (domain.md §1.3 V-ORG-6, §1.7).</summary>
internal sealed class RollEnding(ShijiDb db, Roll roll, TransferDesk desk, DistrictClock clock) : IEnding
{
    public async Task<Refusal?> CheckAsync(Ending ending, CancellationToken cancel)
    {
        var spells = await Standing(ending.OrganisationId).Select(s => s.Day).ToListAsync(cancel);
        if (spells.Count == 0) return null;
        if (ending.SuccessorId is not { } heir) return new Refusal($"“{ending.Name}”的册上还有 {spells.Count} 名团员，请先为他们转接，或并入另一个支部。", "organisation");
        if (await db.TypeOnAsync(heir, LastDay(ending), cancel) is not { } type || !type.HasRoll()) return new Refusal($"“{ending.Name}”有 {spells.Count} 名团员，要并入的组织没有自己的名册，请选一个支部。", "successor");
        return spells.Max() is var last && last >= LastDay(ending) ? new Refusal($"“{ending.Name}”在 {last:yyyy-MM-dd} 还有团员入册，生效日最早是再过两天。", "day") : null;
    }

    public async Task FollowAsync(Ending ending, CancellationToken cancel)
    {
        var id = ending.OrganisationId;
        if (ending.SuccessorId is { } heir)
        {
            var members = await (from s in Standing(id) join m in db.Set<Member>() on s.MemberId equals m.Id select new { Member = m, Spell = s }).ToListAsync(cancel);
            foreach (var line in members) roll.Move(new(line.Member, line.Spell), heir, LastDay(ending), new($"“{ending.Name}”并入", ending.Act.DocumentNumber));
            foreach (var transfer in await db.Set<Transfer>().Where(t => t.OrganisationId == id && Transfer.Open.Contains(t.State)).ToListAsync(cancel)) transfer.OrganisationId = heir;
        }

        foreach (var transfer in await db.Set<Transfer>().Where(t => t.OtherId == id && Transfer.Open.Contains(t.State)).ToListAsync(cancel))
        {
            transfer.OtherId = ending.SuccessorId ?? ending.ParentId;
            transfer.Answer = $"转入的“{ending.Name}”{(ending.SuccessorId is null ? "已撤销，改由它的上级" : "已并入其他组织，改由承接的组织")}办理";
            if (transfer.State != TransferState.Asked) (transfer.State, transfer.DueOn) = (TransferState.Released, await desk.DueAsync(cancel));
            if (transfer.OtherId == transfer.OrganisationId) desk.End(transfer, TransferState.Withdrawn, $"“{ending.Name}”已并入转出支部", clock.Today);
        }
    }

    // On the day itself it stands no more, and who goes from it would go from nowhere.
    private static DateOnly LastDay(Ending ending) => ending.Act.Day.AddDays(-1);

    private IQueryable<RollSpell> Standing(int branch) => db.Set<RollSpell>().Where(s => s.OrganisationId == branch && s.Until == null && !s.Void);
}
