using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>填报两制 — the branch says of each member how they were appraised or that they are registered, and hands the sheet in: by the quota, the meeting, and no registration without a grade that allows it (domain.md §1.8).</summary>
public sealed class FillDuty(ShijiDb db, DutyDesk desk, RuleReader rules, DistrictClock clock)
{
    /// <param name="results">By the line's id; null for who was not done, with the reason.</param>
    /// <param name="heldOn">评议大会日, or the day of registering.</param>
    /// <param name="present">到会人数; of an appraisal only.</param>
    /// <param name="submit">Hands it in; else it is only kept.</param>
    public async Task<Refusal?> DoAsync(Guid id, IReadOnlyDictionary<Guid, (DutyResult? Result, string? Reason)> results, DateOnly? heldOn, int present, bool submit, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, above: false, cancel);
        if (!taken.Ok) return taken.Refusal;
        var (campaign, duty, lines) = taken.Value;
        if (duty.State is not (DutyState.Open or DutyState.Returned)) return new Refusal($"这张表{duty.State.Word()}，不能再改。", "duty");
        foreach (var line in lines)
            if (results.TryGetValue(line.Id, out var said))
                (line.Result, line.Reason) = (said.Result, string.IsNullOrWhiteSpace(said.Reason) ? null : said.Reason.Trim());
        (duty.HeldOn, duty.Present) = (heldOn, present);
        if (submit)
        {
            if (await CheckAsync(campaign, duty, lines, cancel) is { } refusal)
            {
                db.ChangeTracker.Clear();
                return refusal;
            }

            (duty.State, duty.SubmittedBy, duty.SubmittedById, duty.SubmittedAt, duty.Reason) = (DutyState.Submitted, db.Actor.Name, db.Actor.AccountId, clock.UtcNow, null);
        }

        return await desk.SaveAsync(cancel);
    }

    private async Task<Refusal?> CheckAsync(DutyCampaign campaign, BranchDuty duty, IReadOnlyList<DutyLine> lines, CancellationToken cancel)
    {
        var appraisal = campaign.Kind == DutyKind.Appraisal;
        if (duty.HeldOn is not { } held) return new Refusal(appraisal ? "请填写评议大会的日期。" : "请填写注册的日期。", "held");
        if (held > clock.Today || held < campaign.CutOff) return new Refusal($"日期应在截止日 {campaign.CutOff:yyyy-MM-dd} 和今天之间。", "held");
        if (lines.Any(l => l.Result is { } r && appraisal == (r == DutyResult.Registered))) return new Refusal(appraisal ? "评议只能选优秀、合格、基本合格或不合格。" : "注册只能选已注册或没有注册。", "lines");
        if (lines.Count(l => l.Result is null && l.Reason is null) is > 0 and var silent) return new Refusal($"还有 {silent} 人没有结果，也没有写原因。没有办的请写明原因。", "lines");
        var rule = await rules.OnAsync(held, cancel);
        return appraisal ? Appraised(rule, duty, lines) : await RegisteredAsync(campaign, lines, cancel);
    }

    private static Refusal? Appraised(RuleBook rule, BranchDuty duty, IReadOnlyList<DutyLine> lines)
    {
        if (rule.Meeting(lines.Count, duty.Present) is { } invalid) return invalid;
        var (appraised, excellent) = (lines.Count(l => l.Result is not null), lines.Count(l => l.Result == DutyResult.Excellent));
        var quota = rule.Quota(appraised);
        return excellent > quota ? new Refusal($"参加评议 {appraised} 人，优秀最多 {quota} 人（{rule.Find(DutyRules.Excellent)!.Source}），现在评了 {excellent} 人。", "lines") : null;
    }

    /// <summary>Only whoever was appraised at least 基本合格 that year, or need not be.</summary>
    private async Task<Refusal?> RegisteredAsync(DutyCampaign campaign, IReadOnlyList<DutyLine> lines, CancellationToken cancel)
    {
        var members = lines.Where(l => l.Result is not null).Select(l => l.MemberId).ToList();
        var poor = await db.Whole<DutyLine>().CountAsync(l => l.Kind == DutyKind.Appraisal && l.Year == campaign.Year && members.Contains(l.MemberId) && (!l.Done || l.Result == DutyResult.Poor), cancel);
        return poor == 0 ? null : new Refusal($"勾了注册的人里有 {poor} 人 {campaign.Year} 年度评议没有办结或不合格，不能注册，请写明原因。", "lines");
    }
}
