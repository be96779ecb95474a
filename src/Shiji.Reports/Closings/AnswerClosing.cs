using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Reports.Closings;

/// <summary>受理结账 — the unit above accepts or returns what was submitted; for the district another of its own people does. Nobody answers what they submitted themselves.</summary>
public sealed class AnswerClosing(ShijiDb db, ClosingUnits units, Tell tell, DistrictClock clock)
{
    private const int LongestReason = 500;

    public Task<Refusal?> AcceptAsync(Guid id, CancellationToken cancel = default) => AnswerAsync(id, ClosingState.Accepted, null, cancel);

    public Task<Refusal?> ReturnAsync(Guid id, string? reason, CancellationToken cancel = default) =>
        string.IsNullOrWhiteSpace(reason) ? Task.FromResult<Refusal?>(new("请写明为什么退回、要改什么。", "reason"))
        : reason.Trim().Length > LongestReason ? Task.FromResult<Refusal?>(new($"理由请在 {LongestReason} 字以内。", "reason"))
        : AnswerAsync(id, ClosingState.Returned, reason.Trim(), cancel);

    /// <summary>撤回 — by the unit itself, as long as nobody has answered.</summary>
    public async Task<Refusal?> WithdrawAsync(Guid id, CancellationToken cancel = default)
    {
        if (await db.Set<Closing>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } closing) return new Refusal("没有这次结账。", "closing");
        if (await db.CheckAsync(Permission.ClosePeriods, closing.OrganisationId, cancel) is { } beyond) return beyond;
        return await SetAsync(closing, ClosingState.Withdrawn, null, cancel);
    }

    private async Task<Refusal?> AnswerAsync(Guid id, ClosingState state, string? reason, CancellationToken cancel)
    {
        if (await db.Set<Closing>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } closing) return new Refusal("没有这次结账，或者不归您现在的岗位管。", "closing");
        var period = Period.Of(closing.Period);
        if (await db.CheckAsync(Permission.ClosePeriods, await units.AcceptorAsync(closing.OrganisationId, period, cancel), cancel) is { } beyond) return beyond;
        if (closing.SubmittedById is { } submitter && submitter == db.Actor.AccountId) return new Refusal("这是您自己提交的，请由另一位有结账权限的同志受理。", "closing");
        using var _ = db.ByProgram(); // the notice is the program's; what is answered was asked above
        if (closing.SubmittedById is { } account)
            await tell.DoAsync([new NoticeDraft(account, $"closing:{id}", state == ClosingState.Accepted ? $"{period.Name}结账已受理。" : $"{period.Name}结账被退回：{reason}", $"/closings/{id}")], cancel);
        return await SetAsync(closing, state, reason, cancel);
    }

    /// <summary>Asked of the database in one step: of two who answer at once, one finds it answered.</summary>
    private async Task<Refusal?> SetAsync(Closing closing, ClosingState state, string? reason, CancellationToken cancel)
    {
        var kept = await db.Set<Closing>().SingleAsync(c => c.Id == closing.Id, cancel);
        if (kept.State != ClosingState.Submitted)
        {
            db.ChangeTracker.Clear(); // nobody is told what did not happen
            return new Refusal($"这次结账{kept.State.Word()}，不能再办。", "closing");
        }

        (kept.State, kept.Answer, kept.AnsweredAt, kept.AnsweredBy, kept.AnsweredById) = (state, reason, clock.UtcNow, db.Actor.Name, db.Actor.AccountId);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested) // the state moved, or the notice of an answer is there
        {
            return new Refusal("刚刚已经有人办理了，请刷新看看。", "closing");
        }
    }
}
