using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>办理推优 — step by step to the Party's answer, each by the rules of its day (domain.md §1.10).</summary>
public sealed class AdvanceRecommendation(ShijiDb db, RecommendDesk desk, Roll roll, RuleReader rules)
{
    /// <summary>What may come next; several where the Party decides.</summary>
    public static IReadOnlyList<RecommendStage> NextOf(RecommendStage stage, RecommendAim aim) => (stage, aim) switch
    {
        ( < RecommendStage.Sent, _) => [stage + 1],
        (RecommendStage.Sent, RecommendAim.Activist) => [RecommendStage.Activist, RecommendStage.Returned],
        (RecommendStage.Sent, _) => [RecommendStage.Target, RecommendStage.Returned],
        (RecommendStage.Target, _) => [RecommendStage.Admitted, RecommendStage.Returned],
        _ => [],
    };

    /// <summary>推优大会票决 — passed, and no more of the branch in a year than the rule allows.</summary>
    public async Task<Refusal?> VoteAsync(Guid id, DateOnly day, Ballot ballot, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, [RecommendStage.Agreed], RecommendStage.Voted, day, cancel);
        if (!taken.Ok) return taken.Refusal;
        var (one, book) = (taken.Value, await rules.OnAsync(day, cancel));
        if (ballot.Check(book) is { } failed) return failed;
        if (book.Find(RecommendRules.Share) is { } share)
        {
            var members = await db.Set<RollSpell>().CountAsync(s => s.OrganisationId == one.OrganisationId && !s.Void && s.Day <= day && (s.Until == null || s.Until > day), cancel);
            var (first, most) = (new DateOnly(day.Year, 1, 1), Math.Max(1, (int)(members * share.Value)));
            var before = await db.Set<Recommendation>().CountAsync(r => r.OrganisationId == one.OrganisationId && r.Id != id && r.MeetingOn >= first && r.MeetingOn <= day && r.Stage != RecommendStage.Ended && r.Stage != RecommendStage.Returned, cancel);
            if (before >= most) return new Refusal($"支部 {members} 人，一年推优不超过 {share.Amount()}（{share.Source}），即 {most} 人，今年已有 {before} 人。", "day");
        }

        (one.MeetingOn, one.Voters, one.Present, one.Yes, one.No) = (day, ballot.Voters, ballot.Present, ballot.Yes, ballot.No);
        desk.Step(one, RecommendStage.Voted, day, $"应到 {ballot.Voters} 人，到会 {ballot.Present} 人，赞成 {ballot.Yes} 票，不赞成 {ballot.No} 票");
        return await desk.SaveAsync(cancel);
    }

    /// <summary>公示 — to a last day that leaves the working days of the rule.</summary>
    public async Task<Refusal?> PostAsync(Guid id, DateOnly day, DateOnly until, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, [RecommendStage.Inspected], RecommendStage.Posted, day, cancel);
        if (!taken.Ok) return taken.Refusal;
        if ((await rules.OnAsync(day, cancel)).Find(RecommendRules.PublicityDays) is { } days && RecommendRules.LastWorkday(day, (int)days.Value) is var earliest && until < earliest)
            return new Refusal($"公示不少于 {days.Amount()}（{days.Source}），从 {day:yyyy-MM-dd} 起至少到 {earliest:yyyy-MM-dd}。", "until");
        taken.Value.PostedUntil = until;
        desk.Step(taken.Value, RecommendStage.Posted, day, $"公示到 {until:yyyy-MM-dd}");
        return await desk.SaveAsync(cancel);
    }

    /// <summary>Every other step; a Party's admission also makes the member one who stays in the league with their Party membership.</summary>
    /// <param name="words">文号 of the committee's decision, 理由 of a return.</param>
    public async Task<Refusal?> ToAsync(Guid id, RecommendStage next, DateOnly day, string? words = null, CancellationToken cancel = default)
    {
        RecommendStage[] from = [.. Enum.GetValues<RecommendStage>().Where(s => Enum.GetValues<RecommendAim>().Any(a => NextOf(s, a).Contains(next)))];
        if (next is RecommendStage.Voted or RecommendStage.Posted or RecommendStage.Proposed or RecommendStage.Ended) from = [];
        var taken = await desk.TakeAsync(id, from, next, day, cancel);
        if (!taken.Ok) return taken.Refusal;
        var one = taken.Value;
        if (!NextOf(one.Stage, one.Aim).Contains(next)) return new Refusal($"这份是推荐为{one.Aim.Word()}的，不能办“{next.Word()}”。", "recommendation");
        if (await BarAsync(one, next, day, words, cancel) is { } bar) return bar;
        if (next == RecommendStage.Reviewed) one.Document = words!.Trim();
        if (next == RecommendStage.Returned) one.Reason = words!.Trim();
        desk.Step(one, next, day, string.IsNullOrWhiteSpace(words) ? "" : words.Trim());
        if (next == RecommendStage.Admitted && await IdentifyAsync(one.MemberId, day, cancel) is { } stuck) return stuck;
        return await desk.SaveAsync(cancel);
    }

    /// <summary>终止 — by the branch, before it was sent.</summary>
    public async Task<Refusal?> EndAsync(Guid id, DateOnly day, string? reason, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, [.. Enum.GetValues<RecommendStage>().Where(s => s < RecommendStage.Sent)], RecommendStage.Ended, day, cancel);
        if (!taken.Ok) return taken.Refusal;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么终止。", "reason");
        taken.Value.Reason = reason.Trim();
        desk.Step(taken.Value, RecommendStage.Ended, day, reason.Trim());
        return await desk.SaveAsync(cancel);
    }

    private async Task<Refusal?> BarAsync(Recommendation one, RecommendStage next, DateOnly day, string? words, CancellationToken cancel) => next switch
    {
        RecommendStage.Reviewed when one.PostedUntil is { } until && day <= until => new($"公示到 {until:yyyy-MM-dd}，期满以后才能审定。", "day"),
        RecommendStage.Reviewed when string.IsNullOrWhiteSpace(words) => new("请填写审定的文号。", "words"),
        RecommendStage.Returned when string.IsNullOrWhiteSpace(words) => new("请写明党组织为什么退回。", "words"),
        RecommendStage.Sent when (await rules.OnAsync(day, cancel)).Find(RecommendRules.ValidMonths) is { } months && day > one.MeetingOn!.Value.AddMonths((int)months.Value) => new($"推优大会 {one.MeetingOn:yyyy-MM-dd} 的结果 {months.Amount()}内有效（{months.Source}），已经过期，请重新推优。", "day"),
        _ => null,
    };

    private async Task<Refusal?> IdentifyAsync(int memberId, DateOnly day, CancellationToken cancel)
    {
        // Whoever has left the league by then is nobody's roll to change.
        if (await db.Set<Member>().SingleOrDefaultAsync(m => m.Id == memberId, cancel) is not { State: MemberState.OnRoll, InParty: false }) return null;
        var standing = await roll.TakeAsync(memberId, day, cancel);
        if (standing.Ok) roll.Identify(standing.Value, true, day);
        return standing.Refusal;
    }
}
