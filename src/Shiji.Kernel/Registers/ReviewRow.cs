using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Registers;

/// <summary>审核 — accepts a submitted row, returns it, or voids one in force; the last two with a reason.</summary>
public sealed class ReviewRow(ShijiDb db, RowCheck check, ReviewerOf reviewer)
{
    /// <summary>Accepting a correction supersedes the row it corrects in the same step, so that totals move by the difference.</summary>
    public async Task<Refusal?> AcceptAsync(Guid id, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, RowState.Submitted, cancel);
        if (!found.Ok) return found.Refusal;
        var row = found.Value;
        if (IsOwn(row)) return new Refusal("填报人不能审核自己填的记录，请由他人审核。", "by");
        // What was true when it was sent may no longer be: the organisation may have ended, the register been changed.
        if (await check.CheckAsync(row, cancel) is { } refusal) return refusal;
        if (row.CorrectionOf is { } corrected)
        {
            var old = await FindAsync(corrected, RowState.InForce, cancel);
            if (!old.Ok) return new Refusal("被更正的记录已不在生效状态，请退回这次更正。", "correction");
            old.Value.State = RowState.Superseded;
            old.Value.Reason = row.Reason;
        }

        row.State = RowState.InForce;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public Task<Refusal?> ReturnAsync(Guid id, string reason, CancellationToken cancel = default) =>
        EndAsync(id, RowState.Submitted, RowState.Returned, reason, cancel);

    public Task<Refusal?> VoidAsync(Guid id, string reason, CancellationToken cancel = default) =>
        EndAsync(id, RowState.InForce, RowState.Void, reason, cancel);

    /// <summary>By account; where one of the two has none, by name.</summary>
    private bool IsOwn(RegisterRow row) => row.RecordedById is { } author && db.Actor.AccountId is { } reader ? author == reader : row.RecordedBy == db.Actor.Name;

    private async Task<Refusal?> EndAsync(Guid id, RowState from, RowState to, string reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明理由。", "reason");
        var found = await FindAsync(id, from, cancel);
        if (!found.Ok) return found.Refusal;
        (found.Value.State, found.Value.Reason) = (to, reason);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<Outcome<RegisterRow>> FindAsync(Guid id, RowState state, CancellationToken cancel)
    {
        var row = await db.Set<RegisterRow>().SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (row is null) return new Refusal("没有这条记录。", "row");
        if (await db.CheckAsync(Permission.ReviewRecords, row.OrganisationId, cancel) is { } beyond) return beyond;
        if (await reviewer.CheckAsync(row, cancel) is { } elsewhere) return elsewhere;
        return row.State == state ? row : new Refusal($"这条记录现在是“{row.State.Word()}”，不是“{state.Word()}”，请刷新后再办。", "row");
    }
}
