using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Requests;

/// <summary>报齐 — an organisation says that all of a round is in, or that there was nothing; and takes that back.</summary>
public sealed class SayHandedIn(ShijiDb db, FindRound find, ReadRound read, DistrictClock clock)
{
    private const int MostMinutes = 6000;

    /// <param name="took">How many minutes it really took, 1–6000; null where they do not say.</param>
    public async Task<Outcome<HandIn>> DoAsync(Guid request, string round, int organisation, bool nothing, int? took, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteRecords, organisation, cancel) is { } beyond) return beyond;
        if (took is < 1 or > MostMinutes) return new Refusal($"实际用时请写 1 到 {MostMinutes} 分钟，或者不写。", "took");
        var found = await find.DoAsync(request, round, organisation, cancel);
        if (!found.Ok) return found.Refusal;
        var (asked, of, unit) = found.Value;
        if (clock.Today < of.Period.LastDay) return new Refusal($"{of.Period.Name}到{of.Period.LastDay.Word()}才结束，那天起再报齐；平时照常一行一行地填。", "round");
        var now = await read.OneAsync(asked, of, unit, cancel);
        if (now.IsIn) return new Refusal($"{of.Period.Name}已经{(now.HandIn!.Nothing ? "报过本期无" : "报齐")}；要改请先收回。", "round");
        if (nothing && now.Rows.Any > 0) return new Refusal($"{of.Period.Name}已经有 {now.Rows.Any} 行，不能报本期无；请核对，记错的行请作废。", "round");
        if (!nothing && now.Rows.Any == 0) return new Refusal($"{of.Period.Name}还一行都没有。请先填；确实没有的，请报本期无。", "round");
        if (now.Rows.Returned > 0) return new Refusal($"有 {now.Rows.Returned} 行被退回，请改好重报，再报齐。", "round");

        var said = new HandIn
        {
            Id = clock.NewId(),
            RequestId = asked.Id,
            OrganisationId = organisation,
            From = of.Period.From,
            Day = of.Period.LastDay,
            State = HandInState.Standing,
            Nothing = nothing,
            Rows = now.Rows.Any,
            Took = took,
            At = clock.UtcNow,
            By = db.Actor.Name,
            ById = db.Actor.AccountId,
        };
        db.Add(said);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            return new Refusal("刚刚已经报过了，请刷新看看。", "round"); // twice at once: one stands
        }

        return said;
    }

    public async Task<Refusal?> TakeBackAsync(Guid handIn, CancellationToken cancel = default)
    {
        if (await db.Set<HandIn>().SingleOrDefaultAsync(h => h.Id == handIn, cancel) is not { } said) return new("没有这次报送。", "round");
        if (await db.CheckAsync(Permission.WriteRecords, said.OrganisationId, cancel) is { } beyond) return beyond;
        if (said.State != HandInState.Standing) return new("这次报送已经收回或退回了。", "round");
        said.State = HandInState.TakenBack;
        return await db.SettleAsync(cancel);
    }
}
