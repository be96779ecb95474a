using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>接收入团 — the committee above reviews, the branch meeting votes, the committee approves: from the day of the meeting they are a member, with a number of the year (domain.md §1.5, §1.6).</summary>
public sealed class AdmitApplicant(ShijiDb db, AdmissionDesk desk, Roll roll, UseNumber numbers, RuleReader rules)
{
    /// <summary>预审.</summary>
    public async Task<Refusal?> ReviewAsync(Guid id, DateOnly day, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, [AdmissionStage.Target], day, above: true, cancel);
        if (!taken.Ok) return taken.Refusal;
        taken.Value.ReviewedOn = day;
        desk.Step(taken.Value, AdmissionStage.Reviewed, day, "预审通过");
        return await desk.SaveAsync(cancel);
    }

    /// <summary>支部大会表决.</summary>
    public async Task<Refusal?> VoteAsync(Guid id, DateOnly day, Ballot ballot, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, AdmissionStage.Reviewed, day, cancel);
        if (!taken.Ok) return taken.Refusal;
        var (admission, book) = (taken.Value, await rules.OnAsync(day, cancel));
        if (await desk.BornAsync(admission.PersonId, cancel) is { } born)
        {
            if (book.Find(MemberRules.Least) is { } least && Age.On(born, day) < least.Value) return new Refusal($"大会那天还不满 {least.Amount()}（{least.Source}），{Age.Reached(born, (int)least.Value):yyyy-MM-dd} 起才能表决。", "day");
            if (book.IsOfAge(born, day)) return new Refusal("大会那天已到离团的年龄，不能接收入团。", "day");
        }

        if (ballot.Check(book) is { } failed) return failed;
        (admission.MeetingOn, admission.Voters, admission.Present, admission.Yes, admission.No) = (day, ballot.Voters, ballot.Present, ballot.Yes, ballot.No);
        desk.Step(admission, AdmissionStage.Passed, day, $"应到 {ballot.Voters} 人，到会 {ballot.Present} 人，赞成 {ballot.Yes} 票，不赞成 {ballot.No} 票");
        return await desk.SaveAsync(cancel);
    }

    /// <summary>批准 — puts them onto the branch's roll from the day of the meeting.</summary>
    public async Task<Outcome<Member>> ApproveAsync(Guid id, DateOnly day, string? document, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, [AdmissionStage.Passed], day, above: true, cancel);
        if (!taken.Ok) return taken.Refusal;
        var admission = taken.Value;
        if (string.IsNullOrWhiteSpace(document)) return new Refusal("请填写批准文号。", "document");
        if ((await rules.OnAsync(day, cancel)).Find(AdmissionRules.ApproveMonths) is { } months && day > admission.MeetingOn!.Value.AddMonths((int)months.Value))
            return new Refusal($"支部大会 {admission.MeetingOn:yyyy-MM-dd} 通过，超过 {months.Amount()}（{months.Source}）没有批准，请支部重新表决。", "day");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var member = await MemberOfAsync(admission, cancel);
        if (!member.Ok) return member.Refusal;
        var number = await numbers.TakeAsync(member.Value, admission.OrganisationId, admission.MeetingOn!.Value, cancel);
        if (!number.Ok) return number.Refusal;
        roll.Enter(member.Value, admission.OrganisationId, admission.MeetingOn.Value, RollChangeKind.Joined, new(null, document));
        (admission.ApprovedOn, admission.Document, admission.MemberId) = (day, document.Trim(), member.Value.Id);
        desk.Step(admission, AdmissionStage.Approved, day, $"批准入团，编号 {number.Value}");
        if (await desk.SaveAsync(cancel) is { } refusal) return refusal;
        await transaction.CommitAsync(cancel);
        return member;
    }

    /// <summary>终止 — withdrawn by themselves, moved away, or not taken; why is written down.</summary>
    public async Task<Refusal?> EndAsync(Guid id, DateOnly day, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么终止。", "reason");
        var taken = await desk.TakeAsync(id, [.. Enum.GetValues<AdmissionStage>().Where(s => s < AdmissionStage.Approved)], day, above: false, cancel);
        if (!taken.Ok) return taken.Refusal;
        taken.Value.Reason = reason.Trim();
        desk.Step(taken.Value, AdmissionStage.Ended, day, reason.Trim());
        return await desk.SaveAsync(cancel);
    }

    /// <summary>New, or whoever left once and joins again: one person is one member for ever.</summary>
    private async Task<Outcome<Member>> MemberOfAsync(Admission admission, CancellationToken cancel)
    {
        var there = await db.Whole<Member>().AsNoTracking().SingleOrDefaultAsync(m => m.PersonId == admission.PersonId && m.State != MemberState.Void, cancel);
        if (there is { State: MemberState.OnRoll }) return new Refusal("此人已在册上，请核对。", "admission");
        if (there is not null) return new Refusal("此人以前是团员，后来离开，请办理恢复团籍，不重复发展。", "admission");
        var member = new Member { Id = await db.TakeNumbersAsync<Member>(cancel: cancel), PersonId = admission.PersonId, RegisteredAs = admission.PersonId, Day = admission.MeetingOn!.Value };
        db.Add(member);
        return member;
    }
}
