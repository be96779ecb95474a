using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>补录 — somebody was there and is on no list: with a reason, what it rests on, within the rule's days, and then two who confirm it (domain.md §5.4).</summary>
public sealed class BackFill(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    /// <param name="arrived">UTC, as <paramref name="left"/>.</param>
    public async Task<Outcome<Attendance>> DoAsync(Guid sessionId, int person, DateTime arrived, DateTime left, string? reason, string? proof, CancellationToken cancel = default)
    {
        var found = await db.SessionAsync(sessionId, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        var session = found.Value;
        if (session.State == SessionState.Cancelled) return new Refusal("这一场取消了，不能补录。", "session");
        if (clock.UtcNow < session.EndsAt) return new Refusal("这一场还没有结束；在现场的请点名。", "session");
        var book = await rules.OnAsync(session.Day, cancel);
        if (book.Find("service.backfill.days") is { } window && clock.Today > session.Day.AddDays((int)window.Value))
            return new Refusal($"{session.Day.Word()}的场次已经过了补录期限（{window.Name}{window.Amount()}，{window.Source}），不能再补录。", "session");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么当时没有记上。", "reason");
        if (string.IsNullOrWhiteSpace(proof)) return new Refusal("请写明凭什么：谁在场、哪张照片、哪份签到表。", "proof");
        if (left <= arrived) return new Refusal("离开时间要在到达时间之后。", "left");
        var file = await db.Whole<Person>().Where(p => p.Id == person && p.ErasedAt == null).Select(p => new { p.MergedInto }).SingleOrDefaultAsync(cancel);
        if (file is null) return new Refusal($"没有人员编号 {person}，请核对。", "person");
        if (file.MergedInto is { } kept) return new Refusal($"人员编号 {person} 已并入 {kept}，请改填 {kept}。", "person");
        if (await db.Set<Attendance>().AnyAsync(a => a.SessionId == sessionId && a.PersonId == person && a.State <= AttendanceState.InForce, cancel)) return new Refusal("这个人在这一场已经有记录；时长不对的请更正。", "person");
        var kind = await db.KindAsync(session.Kind, cancel);
        CheckIn Stamp(DateTime at, bool leaves) => new() { At = at, Leaves = leaves, Way = CheckInWay.Paper };
        var reckoned = Reckoning.Of(session, [Stamp(arrived, false), Stamp(left, true)], book.Find("service.session.grace")?.Value ?? 0);
        var row = Attendances.New(session, person, clock);
        (row.ArrivedAt, row.LeftAt, row.Evidence, row.Proposed) = (arrived, left, Evidence.BackFilled, kind.Timed ? reckoned.Minutes : 0);
        (row.Reason, row.Proof, row.RecordedBy, row.RecordedById) = (reason.Trim(), proof.Trim(), db.Actor.Name, db.Actor.AccountId);
        db.Add(row);
        if (await RushAsync(session, cancel) is { } rush) db.Add(Attendances.Anomaly(session, rush with { About = row }, clock));
        if (session.State == SessionState.NotHeld) session.State = SessionState.Planned; // somebody came after all
        return await db.SaveAsync(cancel) is { } refusal ? refusal : row;
    }

    /// <summary>Many back-filled within the last days of a reporting period look like a number being made up.</summary>
    private async Task<Finding?> RushAsync(ActivitySession session, CancellationToken cancel)
    {
        var book = await rules.OnAsync(clock.Today, cancel);
        if (book.Find("service.backfill.rush.days") is not { } days || book.Find("service.backfill.rush.count") is not { } most || book.Find("service.backfill.rush.months") is not { Value: >= 1 } length) return null;
        var today = clock.Today;
        var months = (int)length.Value;
        var end = new DateOnly(today.Year, 1, 1).AddMonths((((today.Month - 1) / months) + 1) * months);
        if (end.DayNumber - today.DayNumber > days.Value) return null;
        var since = clock.StartOf(end.AddDays(-(int)days.Value));
        var made = 1 + await db.Set<Attendance>().CountAsync(a => a.OrganisationId == session.OrganisationId && a.Evidence == Evidence.BackFilled && a.RecordedAt >= since, cancel);
        return made > most.Value ? new(AnomalyKind.BackFillRush, $"期末前 {days.Value:0} 天内这个组织已补录 {made} 条，超过{most.Name}{most.Amount()}。") : null;
    }
}
