using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Requests;

/// <summary>退回报送 — whoever reviews says that a round is not complete; those who handed it in are told why.</summary>
public sealed class SendBack(ShijiDb db, ReviewerOf reviewer, Tell tell)
{
    private const int LongestReason = 500;

    public async Task<Refusal?> DoAsync(Guid handIn, string? reason, CancellationToken cancel = default)
    {
        if (reason?.Trim() is not { Length: > 0 and <= LongestReason } why) return new($"请写明缺什么、要改什么，{LongestReason} 字以内。", "reason");
        if (await db.Set<HandIn>().SingleOrDefaultAsync(h => h.Id == handIn, cancel) is not { } said) return new("没有这次报送，或者不归您现在的岗位管。", "reason");
        var request = await db.Set<DataRequest>().AsNoTracking().SingleAsync(r => r.Id == said.RequestId, cancel);
        if (await reviewer.CheckAsync(request, said.OrganisationId, cancel) is { } beyond) return beyond;
        if (said.ById is { } author && author == db.Actor.AccountId) return new("这是您自己报的，要改请收回。", "reason");
        if (said.State != HandInState.Standing) return new("这次报送已经收回或退回了。", "reason");
        (said.State, said.Answer) = (HandInState.SentBack, why);
        using var _ = db.ByProgram(); // the notice is the program's; what is sent back was asked above
        if (said.ById is { } account)
            await tell.DoAsync([new(account, $"request:back:{said.Id}", $"报送被退回：{why}", $"/requests/{request.Id}/answer")], cancel);
        return await db.SettleAsync(cancel);
    }
}
