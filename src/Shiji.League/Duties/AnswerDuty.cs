using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>审核两制 — the committee above accepts a branch's sheet, and from then on it counts; or returns it with the reason. What was accepted changes only by a correction.</summary>
public sealed class AnswerDuty(ShijiDb db, DutyDesk desk, DistrictClock clock)
{
    public async Task<Refusal?> AcceptAsync(Guid id, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, above: true, cancel);
        if (!taken.Ok) return taken.Refusal;
        var (_, duty, lines) = taken.Value;
        if (duty.State != DutyState.Submitted) return new Refusal($"这张表{duty.State.Word()}，不在待审。", "duty");
        if (duty.SubmittedById is { } author && author == db.Actor.AccountId) return new Refusal("自己报的表要由他人审核。", "by");
        (duty.State, duty.AnsweredBy, duty.AnsweredAt) = (DutyState.Accepted, db.Actor.Name, clock.UtcNow);
        foreach (var line in lines) line.Done = line.Result is not null;
        return await desk.SaveAsync(cancel);
    }

    public async Task<Refusal?> ReturnAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么退回。", "reason");
        var taken = await desk.TakeAsync(id, above: true, cancel);
        if (!taken.Ok) return taken.Refusal;
        var duty = taken.Value.Duty;
        if (duty.State != DutyState.Submitted) return new Refusal($"这张表{duty.State.Word()}，不在待审。", "duty");
        (duty.State, duty.Reason, duty.AnsweredBy, duty.AnsweredAt) = (DutyState.Returned, reason.Trim(), db.Actor.Name, clock.UtcNow);
        return await desk.SaveAsync(cancel);
    }

    /// <summary>更正 — of one line of an accepted sheet, within the same quota as before.</summary>
    public async Task<Refusal?> CorrectAsync(Guid id, Guid line, DutyResult? result, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么更正。", "reason");
        var taken = await desk.TakeAsync(id, above: true, cancel);
        if (!taken.Ok) return taken.Refusal;
        var (campaign, duty, lines) = taken.Value;
        if (duty.State != DutyState.Accepted) return new Refusal("只有办结的表才用更正；没有办结的退回重填。", "duty");
        if (lines.FirstOrDefault(l => l.Id == line) is not { } found) return new Refusal("这张表里没有这个人。", "line");
        if (result is { } said && (campaign.Kind == DutyKind.Appraisal) == (said == DutyResult.Registered)) return new Refusal("请选择这一种表的结果。", "result");
        (found.Result, found.Done, found.Reason) = (result, result is not null, $"更正：{reason.Trim()}");
        return await desk.SaveAsync(cancel);
    }
}
