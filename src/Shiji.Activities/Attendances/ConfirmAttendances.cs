using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>核定的一条 — accepted with so many minutes (null: as proposed), or refused with a reason.</summary>
public sealed record Judged(Guid Id, bool Accepts, int? Minutes = null, string? Reason = null);

/// <summary>
/// 核定 — the leader's organisation says who served and for how long; then it is in notice, and after that in force. All of it or nothing.
/// Nobody confirms their own, what looks wrong is decided first, and what was back-filled or goes beyond a person's day takes a second one.
/// </summary>
public sealed class ConfirmAttendances(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    public async Task<Refusal?> DoAsync(Guid sessionId, IReadOnlyList<Judged> judged, CancellationToken cancel = default)
    {
        if (judged.Count == 0) return new Refusal("请先选要核定的记录。", "row");
        var found = await db.SessionAsync(sessionId, Permission.ReviewRecords, cancel);
        if (!found.Ok) return found.Refusal;
        var session = found.Value;
        var ids = judged.Select(j => j.Id).ToList();
        var rows = await db.Set<Attendance>().Where(a => a.SessionId == sessionId && ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        var open = (await db.Set<Anomaly>().Where(a => a.SessionId == sessionId && a.Answer == AnomalyAnswer.Open && a.AttendanceId != null).Select(a => a.AttendanceId!.Value).ToListAsync(cancel)).ToHashSet();
        var rejected = (await db.Set<Anomaly>().Where(a => a.SessionId == sessionId && a.Answer == AnomalyAnswer.Rejected && a.AttendanceId != null).Select(a => a.AttendanceId!.Value).ToListAsync(cancel)).ToHashSet();
        var own = await db.Whole<Person>().Where(p => p.AccountId != null && p.AccountId == db.Actor.AccountId).Select(p => (int?)(p.MergedInto ?? p.Id)).FirstOrDefaultAsync(cancel);
        var judge = new Judgement(session, await db.KindAsync(session.Kind, cancel), await rules.OnAsync(session.Day, cancel), clock);
        var others = await OthersAsync(session, [.. rows.Values.Select(r => r.PersonId).OfType<int>()], cancel);
        var now = await rules.OnAsync(clock.Today, cancel);

        foreach (var one in judged)
        {
            if (!rows.TryGetValue(one.Id, out var row)) return new Refusal("名单里有一条已经不在这一场了，请刷新后再办。", "row");
            if (row.State is not (AttendanceState.Proposed or AttendanceState.Seconded)) return new Refusal($"有一条已经是“{row.State.Word()}”，请刷新后再办。", "row");
            if (row.PersonId is not null && row.PersonId == own) return new Refusal("不能核定自己的时长，请由他人核定。", "by");
            if (row.State == AttendanceState.Seconded && db.IsMe(row.ConfirmedById, row.ConfirmedBy)) return new Refusal("复核要由另一个人办。", "by");
            if (IsEntered(row) && db.IsMe(row.RecordedById, row.RecordedBy)) return new Refusal("补录、更正和导入的，不能由录入人自己核定，请由他人办理。", "by");
            if (!one.Accepts)
            {
                if (string.IsNullOrWhiteSpace(one.Reason)) return new Refusal("不予核定要写明理由，本人看得到。", "reason");
                (row.State, row.Reason) = (AttendanceState.Refused, one.Reason.Trim());
                Sign(row);
                continue;
            }

            if (open.Contains(row.Id)) return new Refusal("有异常还没有处理，请先在异常里作出结论。", "anomaly");
            if (rejected.Contains(row.Id)) return new Refusal("有一条的异常结论是不认可，只能不予核定。", "anomaly");
            if (judge.Check(row, one, others.GetValueOrDefault(row.PersonId ?? 0)) is { } refusal) return refusal;
            var second = row.State == AttendanceState.Proposed && judge.TakesTwo(row, others.GetValueOrDefault(row.PersonId ?? 0));
            Sign(row);
            if (second) row.State = AttendanceState.Seconded;
            else if (await EnterAsync(session, row, judge.Kind, now, cancel) is { } superseded) return superseded;
        }

        await SettleAsync(session, rows.Values, cancel);
        return await db.SaveAsync(cancel);
    }

    private void Sign(Attendance row)
    {
        if (row.State == AttendanceState.Seconded) row.SecondBy = db.Actor.Name;
        else (row.ConfirmedBy, row.ConfirmedById) = (db.Actor.Name, db.Actor.AccountId);
    }

    /// <summary>In notice for as many days as today's rule says; at once where the kind is not timed, or it corrects what was in force.</summary>
    private async Task<Refusal?> EnterAsync(ActivitySession session, Attendance row, ActivityKind kind, RuleBook rules, CancellationToken cancel)
    {
        if (row.CorrectionOf is { } corrected)
        {
            var old = await db.Set<Attendance>().SingleAsync(a => a.Id == corrected, cancel);
            if (old.State != AttendanceState.InForce) return new Refusal("被更正的记录已不在生效状态，请不予核定这次更正。", "correction");
            (old.State, old.Reason) = (AttendanceState.Superseded, row.Reason);
        }

        var days = kind.Timed && row.CorrectionOf is null ? rules.Find("service.publicity.days")?.Value ?? 0 : 0;
        row.InForceFrom = clock.StartOf(clock.Today.AddDays((int)days));
        row.State = days > 0 ? AttendanceState.Noticed : AttendanceState.InForce;
        if (row.State == AttendanceState.InForce) (session.State, session.Evidence) = (SessionState.Held, session.State == SessionState.Held ? session.Evidence : row.Evidence);
        return null;
    }

    /// <summary>A session of which nothing came to stand was not held.</summary>
    private async Task SettleAsync(ActivitySession session, IReadOnlyCollection<Attendance> judged, CancellationToken cancel)
    {
        if (session.State != SessionState.Planned || judged.Any(a => a.State.Lives())) return;
        var ids = judged.Select(a => a.Id).ToList();
        if (!await db.Set<Attendance>().AnyAsync(a => a.SessionId == session.Id && !ids.Contains(a.Id) && a.State <= AttendanceState.InForce, cancel)) session.State = SessionState.NotHeld;
    }

    /// <summary>Minutes of the same day at other sessions, by person, anywhere.</summary>
    private Task<Dictionary<int, int>> OthersAsync(ActivitySession session, List<int> people, CancellationToken cancel) => db.Whole<Attendance>()
        .Where(a => a.Day == session.Day && a.SessionId != session.Id && a.PersonId != null && people.Contains(a.PersonId.Value) && a.State <= AttendanceState.InForce)
        .GroupBy(a => a.PersonId!.Value).Select(g => new { g.Key, Minutes = g.Sum(a => a.Minutes) }).ToDictionaryAsync(g => g.Key, g => g.Minutes, cancel);

    private static bool IsEntered(Attendance row) => row.Evidence is Kernel.Records.Evidence.BackFilled or Kernel.Records.Evidence.Imported || row.CorrectionOf is not null;
}
