using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>点名与签到表 — an equal road: who was there, written down by the leader, at once or from the day's paper sheet.</summary>
public sealed class CallRoll(ShijiDb db, DistrictClock clock)
{
    /// <summary>点名 — now.</summary>
    public async Task<Refusal?> DoAsync(Guid sessionId, int person, bool leaves, CancellationToken cancel = default)
    {
        var found = await OpenAsync(sessionId, cancel);
        if (!found.Ok) return found.Refusal;
        var (session, now) = (found.Value, clock.UtcNow);
        if (now < session.OpensAt) return new Refusal($"还没有到点名的时候，{clock.LocalOf(session.OpensAt):H:mm} 起可以点名。", "at");
        if (now > session.ShutsAt) return new Refusal("已经过了点名的时候；当天有签到表的请照表录入，没有的请补录。", "at");
        if (await UnknownAsync(person, cancel) is { } unknown) return unknown;
        // The second tap of an impatient finger is the first one.
        if (await db.Set<CheckIn>().Where(c => c.SessionId == sessionId && c.PersonId == person).OrderByDescending(c => c.At).Select(c => (bool?)c.Leaves).FirstOrDefaultAsync(cancel) == leaves) return null;
        Add(session, person, now, leaves, CheckInWay.Roll);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>照签到表 — arrival and departure of each person, in the district's own time, before anything of the session was judged.</summary>
    public async Task<Refusal?> SheetAsync(Guid sessionId, IReadOnlyList<SheetLine> lines, CancellationToken cancel = default)
    {
        if (lines.Count == 0) return new Refusal("签到表上还没有填人。", "person");
        var found = await OpenAsync(sessionId, cancel);
        if (!found.Ok) return found.Refusal;
        var session = found.Value;
        var seen = await db.Set<CheckIn>().Where(c => c.SessionId == sessionId).Select(c => c.PersonId).ToListAsync(cancel);
        foreach (var (line, at) in lines.Select((l, i) => (l, i + 1)))
        {
            if (line.Left <= line.Arrived) return new Refusal($"第 {at} 行：离开时间要在到达时间之后。", "left");
            if (line.Arrived < session.OpensAt || line.Left > session.ShutsAt || line.Left > clock.UtcNow)
                return new Refusal($"第 {at} 行：时间要在 {clock.LocalOf(session.OpensAt):H:mm} 至 {clock.LocalOf(session.ShutsAt):H:mm} 之间，并且已经过去。", "arrived");
            if (seen.Contains(line.Person)) return new Refusal($"第 {at} 行：人员编号 {line.Person} 这一场已经有签到，不用再录。", "person");
            if (await UnknownAsync(line.Person, cancel) is { } unknown) return unknown with { Message = $"第 {at} 行：{unknown.Message}" };
            seen.Add(line.Person);
            Add(session, line.Person, line.Arrived, leaves: false, CheckInWay.Paper);
            Add(session, line.Person, line.Left, leaves: true, CheckInWay.Paper);
        }

        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<Outcome<ActivitySession>> OpenAsync(Guid id, CancellationToken cancel)
    {
        var found = await db.SessionAsync(id, Permission.WriteRecords, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State != SessionState.Planned) return new Refusal("这一场已经核定或取消了；漏了的请补录。", "session");
        if (await db.Set<Activity>().AnyAsync(a => a.Id == found.Value.ActivityId && a.State != ActivityState.Published, cancel)) return new Refusal("这个活动没有发布，不能签到。", "session");
        return await db.Set<Attendance>().AnyAsync(a => a.SessionId == id && a.State != AttendanceState.Proposed, cancel) ? new Refusal("这一场已经开始核定；漏了的请补录。", "session") : found.Value;
    }

    private async Task<Refusal?> UnknownAsync(int person, CancellationToken cancel)
    {
        // Volunteers come from everywhere: the leader names a number, and is told no more than whether there is such a file.
        var file = await db.Whole<Person>().Where(p => p.Id == person).Select(p => new { p.MergedInto, p.ErasedAt }).SingleOrDefaultAsync(cancel);
        if (file is null || file.ErasedAt is not null) return new Refusal($"没有人员编号 {person}，请核对本人手机上的编号。", "person");
        return file.MergedInto is { } kept ? new Refusal($"人员编号 {person} 已并入 {kept}，请改填 {kept}。", "person") : null;
    }

    private void Add(ActivitySession session, int person, DateTime at, bool leaves, CheckInWay way) => db.Add(new CheckIn
    {
        Id = clock.NewId(),
        SessionId = session.Id,
        OrganisationId = session.OrganisationId,
        Day = session.Day,
        PersonId = person,
        At = at,
        Leaves = leaves,
        Way = way,
        ReceivedAt = clock.UtcNow,
        RecordedById = db.Actor.AccountId,
    });
}

/// <summary>签到表的一行 — instants, UTC.</summary>
public sealed record SheetLine(int Person, DateTime Arrived, DateTime Left);
