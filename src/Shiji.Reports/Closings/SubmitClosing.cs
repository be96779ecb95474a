using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Reports.Closings;

/// <summary>提交结账 — asks for the figures of an organisation to be frozen; the freezing is a job, because a district reads half a million records for it.</summary>
public sealed class SubmitClosing(ShijiDb db, ClosingUnits units, StartJob start, JobBoard board, DistrictClock clock)
{
    private const int LongestReason = 500;

    public async Task<Outcome<Closing>> DoAsync(int organisation, Period period, string? reason, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.ClosePeriods, organisation, cancel) is { } beyond) return beyond;
        if (period.Key is not { } key) return new Refusal("只有月、季、半年和全年可以结账；请选一个这样的统计期。", "period");
        if (period.Until > clock.Today) return new Refusal($"{period.Name}到{period.LastDay.Word()}才结束，之后才能结账。", "period");
        if (period.From < await db.Set<Book>().Select(b => b.OpensOn).SingleAsync(cancel)) return new Refusal($"账簿启用以前的{period.Name}记录不完整，不能结账。", "period");
        reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        if (reason?.Length > LongestReason) return new Refusal($"说明请在 {LongestReason} 字以内。", "reason");
        var under = await units.UnderAsync(organisation, period, cancel);
        if (under is not [{ } unit, ..]) return new Refusal("这个组织不单独结账，它的记录计入上级的数字。", "organisation");

        var own = await db.Set<Closing>().AsNoTracking().Where(c => c.OrganisationId == organisation && c.Period == key).ToListAsync(cancel);
        var waiting = own.Find(c => c.State is ClosingState.Freezing or ClosingState.Submitted);
        if (waiting is { State: ClosingState.Freezing } && await CutOffAsync(waiting, cancel)) waiting = null;
        if (waiting is not null)
            return new Refusal(waiting.State == ClosingState.Freezing ? "正在定格，请等它办完。" : "已经提交，正等上级受理；要改请先撤回。", "period");
        var edition = own.Where(c => c.State == ClosingState.Accepted).Max(c => (int?)c.Edition) ?? 0;
        if (edition > 0 && reason is null) return new Refusal($"{period.Name}已经结过账（第 {edition} 版）；重新结账请写明为什么。", "reason");
        var missing = await MissingAsync(under, key, cancel);
        if (missing.Count > 0 && reason is null) return new Refusal($"还有 {missing.Count} 个下级单位没有结账：{Named(missing)}。请等它们结完；确实等不了，请写明原因再提交。", "reason");

        var closing = new Closing
        {
            Id = clock.NewId(),
            OrganisationId = organisation,
            Period = key,
            Day = period.LastDay,
            Edition = edition + 1,
            State = ClosingState.Freezing,
            Reason = reason,
            Missing = missing.Count == 0 ? null : string.Join('、', missing.Select(m => m.Name)),
            Due = unit.Due,
            SubmittedAt = clock.UtcNow,
            SubmittedBy = db.Actor.Name,
            SubmittedById = db.Actor.AccountId,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Add(closing);
        try
        {
            var job = await start.DoAsync(FreezeClosing.Kind.Key, closing.Id, $"{unit.Name}{period.Name}结账", organisation, cancel);
            if (!job.Ok) return job.Refusal;
            closing.JobId = job.Value.Id;
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            return new Refusal("刚刚已经有人提交了这一期的结账，请刷新看看。", "period"); // the index lets one wait at a time
        }

        board.Ring();
        return closing;
    }

    /// <summary>Where its job was cancelled or cut off, nobody will freeze it any more.</summary>
    private async Task<bool> CutOffAsync(Closing freezing, CancellationToken cancel) =>
        !await db.Set<Job>().AnyAsync(j => j.Id == freezing.JobId && (j.State == JobState.Queued || j.State == JobState.Running), cancel)
        && await db.Set<Closing>().Where(c => c.Id == freezing.Id && c.State == ClosingState.Freezing)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.State, ClosingState.Failed).SetProperty(c => c.Answer, "定格没有办完。"), cancel) == 1;

    private async Task<List<ClosingUnit>> MissingAsync(IReadOnlyList<ClosingUnit> under, int period, CancellationToken cancel)
    {
        var below = under.Where(u => u.ParentId == under[0].Id).ToList();
        var ids = below.ConvertAll(u => u.Id);
        var closed = await db.Set<Closing>().Where(c => ids.Contains(c.OrganisationId) && c.Period == period && c.State == ClosingState.Accepted).Select(c => c.OrganisationId).ToListAsync(cancel);
        return below.FindAll(u => !closed.Contains(u.Id));
    }

    private static string Named(List<ClosingUnit> units) =>
        string.Join('、', units.Take(5).Select(u => u.Name)) + (units.Count > 5 ? "等" : "");
}
