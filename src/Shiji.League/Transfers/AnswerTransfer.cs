using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>办理转接 — the sender releases, the receiver accepts and gives a branch, either refuses with a reason, and whoever began it may withdraw. Only the branch that has them at the end changes any roll.</summary>
public sealed class AnswerTransfer(ShijiDb db, Roll roll, TransferDesk desk, DistrictClock clock)
{
    /// <summary>同意转出.</summary>
    public async Task<Refusal?> ReleaseAsync(Guid id, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, [TransferState.Asked], cancel);
        if (!taken.Ok) return taken.Refusal;
        if (desk.IsOwn(taken.Value)) return new Refusal("自己提出的转入，要由转出方的人同意。", "by");
        desk.Step(taken.Value, "同意转出");
        (taken.Value.State, taken.Value.DueOn) = (TransferState.Released, await desk.DueAsync(cancel));
        return await desk.SaveAsync(cancel);
    }

    /// <summary>同意转入 and give them to a branch; an organisation with branches may give one later. Says as what it stands now: 完成, 待分配支部, or 满龄终止.</summary>
    /// <param name="branch">Null where the receiver is itself the branch, or none is chosen yet.</param>
    public async Task<Outcome<TransferState>> AcceptAsync(Guid id, int? branch, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, [TransferState.Released, TransferState.Accepted], cancel);
        if (!taken.Ok) return taken.Refusal;
        var transfer = taken.Value;
        if (desk.IsOwn(transfer) && transfer.State == TransferState.Released && !await MayBothAsync(transfer, cancel)) return new Refusal("自己发起的转接，要由转入方的人接收。", "by");
        if (await desk.IsOfAgeAsync(transfer.PersonId, cancel)) return await EndAsync(transfer, cancel);
        var home = await HomeAsync(transfer, branch, cancel);
        if (!home.Ok) return home.Refusal;
        if (home.Value == 0) return await WaitAsync(transfer, cancel);
        return await DoneAsync(transfer, home.Value, cancel);
    }

    /// <summary>驳回 — by whoever's turn it is; the member stays where they are.</summary>
    public async Task<Refusal?> RefuseAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么驳回，对方看了才好改。", "reason");
        var taken = await desk.TakeAsync(id, Transfer.Open, cancel);
        if (!taken.Ok) return taken.Refusal;
        desk.Step(taken.Value, $"驳回：{reason.Trim()}");
        desk.End(taken.Value, TransferState.Refused, reason);
        return await desk.SaveAsync(cancel);
    }

    /// <summary>撤回 — by the side that began it, while nobody has done with it.</summary>
    public async Task<Refusal?> WithdrawAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么撤回。", "reason");
        if (await db.Set<Transfer>().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } transfer) return new Refusal("没有这项转接，或者不归您现在的岗位管。", "transfer");
        var state = transfer.StateOn(clock.Today);
        if (!Transfer.Open.Contains(state)) return new Refusal($"这项转接现在是“{state.Word()}”，请刷新后再看。", "transfer");
        if (await db.CheckAsync(Permission.WritePeople, state == TransferState.Asked ? transfer.OtherId : transfer.OrganisationId, cancel) is { } beyond) return beyond;
        desk.End(transfer, TransferState.Withdrawn, reason);
        return await desk.SaveAsync(cancel);
    }

    private async Task<Outcome<TransferState>> EndAsync(Transfer transfer, CancellationToken cancel)
    {
        desk.Step(transfer, "已到离团的年龄，转接终止");
        desk.End(transfer, TransferState.OfAge, "办理时已到离团的年龄，由转出支部办理离团");
        return await desk.SaveAsync(cancel) is { } refusal ? refusal : TransferState.OfAge;
    }

    private async Task<Outcome<TransferState>> WaitAsync(Transfer transfer, CancellationToken cancel)
    {
        if (transfer.State == TransferState.Accepted) return new Refusal("请选择分配到哪个支部。", "branch");
        desk.Step(transfer, "同意转入，待分配支部");
        (transfer.State, transfer.DueOn) = (TransferState.Accepted, await desk.DueAsync(cancel));
        return await desk.SaveAsync(cancel) is { } refusal ? refusal : TransferState.Accepted;
    }

    private async Task<Outcome<TransferState>> DoneAsync(Transfer transfer, int home, CancellationToken cancel)
    {
        using var _ = db.ByProgram(); // the roll they leave is not the receiver's, the file goes along
        var standing = await roll.TakeAsync(transfer.MemberId, clock.Today, cancel);
        if (!standing.Ok) return standing.Refusal with { Field = "transfer" };
        if (standing.Value.Spell.OrganisationId != transfer.OrganisationId) return new Refusal("此人已不在转出支部的册上，请驳回这项转接。", "transfer");
        desk.Step(transfer, "同意转入");
        roll.Move(standing.Value, home, clock.Today, new(transfer.Way.Word()));
        foreach (var file in await db.Set<Person>().Where(p => (p.Id == transfer.PersonId || p.MergedInto == transfer.PersonId) && p.OrganisationId == transfer.OrganisationId).ToListAsync(cancel)) file.OrganisationId = home;
        desk.End(transfer, TransferState.Done, null);
        transfer.OtherId = home;
        return await desk.SaveAsync(cancel) is { } refusal ? refusal : TransferState.Done;
    }

    /// <summary>The branch that is to have them; 0 where the receiver has none chosen yet.</summary>
    private async Task<Outcome<int>> HomeAsync(Transfer transfer, int? branch, CancellationToken cancel)
    {
        if (await db.TypeOnAsync(transfer.OtherId, clock.Today, cancel) is { } type && type.HasRoll()) return branch is { } other && other != transfer.OtherId ? new Refusal("转到的就是一个支部，不用另选。", "branch") : transfer.OtherId;
        if (branch is not { } home) return 0;
        var today = clock.Today;
        if (!await db.Set<Ancestry>().AnyAsync(a => a.NodeId == transfer.OtherId && a.OrganisationId == home && a.From <= today && (a.Until == null || a.Until > today), cancel)) return new Refusal("请选择转入组织下面的一个支部。", "branch");
        return await db.TypeOnAsync(home, clock.Today, cancel) is { } kind && kind.HasRoll() ? home : new Refusal("选的组织没有自己的团员名册，请选一个支部。", "branch");
    }

    /// <summary>A common superior answers for both ends and may do it alone.</summary>
    private async Task<bool> MayBothAsync(Transfer transfer, CancellationToken cancel) =>
        await db.CheckAsync(Permission.ReviewRecords, transfer.OrganisationId, cancel) is null && await db.CheckAsync(Permission.ReviewRecords, transfer.OtherId, cancel) is null;
}
