using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>服务记录的来处 — attendances in force of one person, of the activities that one organisation and those under it held («谁记录谁证明»); asked within the scope of whoever asks.</summary>
public sealed class ServedLines(ShijiDb db, DistrictClock clock)
{
    public const string Service = "volunteer";

    /// <summary>Those of a span of days, in their order.</summary>
    public async Task<IReadOnlyList<ServedLine>> OfAsync(int issuer, int person, DateOnly first, DateOnly last, CancellationToken cancel = default)
    {
        var today = clock.Today;
        return await (from a in InForce(person)
                      where a.Day >= first && a.Day <= last && db.Set<Ancestry>().Any(n => n.NodeId == issuer && n.OrganisationId == a.OrganisationId && n.From <= today && (n.Until == null || n.Until > a.Day))
                      join s in db.Set<ActivitySession>() on a.SessionId equals s.Id
                      join act in db.Set<Activity>() on s.ActivityId equals act.Id
                      join o in db.Set<Organisation>() on a.OrganisationId equals o.Id
                      orderby a.Day, s.StartsAt, a.Id
                      select new ServedLine(a.Id, a.Day, act.Title, a.Category ?? act.Summary, s.Place, o.Name, act.Leader, a.Minutes, a.Evidence == Evidence.BackFilled)).ToListAsync(cancel);
    }

    /// <summary>What the sessions behind these lines say now, and whether that is another thing than then.</summary>
    public async Task<LinesNow> NowAsync(int person, IReadOnlyList<ServedLine> lines, CancellationToken cancel = default)
    {
        var (then, now) = (new Dictionary<Guid, int>(), new Dictionary<Guid, int>());
        foreach (var batch in lines.Chunk(500))
        {
            var ids = batch.Select(l => l.Attendance).ToArray();
            var sessions = await db.Set<Attendance>().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.SessionId }).ToDictionaryAsync(a => a.Id, a => a.SessionId, cancel);
            foreach (var line in batch) then[sessions.GetValueOrDefault(line.Attendance, line.Attendance)] = line.Minutes;
            var asked = sessions.Values.Distinct().ToArray();
            foreach (var row in await InForce(person).Where(a => asked.Contains(a.SessionId)).Select(a => new { a.SessionId, a.Minutes }).ToListAsync(cancel)) now[row.SessionId] = row.Minutes;
        }

        return new(now.Values.Sum(), now.Count, then.Count != now.Count || then.Any(t => now.GetValueOrDefault(t.Key, -1) != t.Value));
    }

    /// <summary>向谁申请 — the organisations that recorded somebody's service.</summary>
    public IQueryable<Organisation> Recorders(int person) => db.Set<Organisation>().Where(o => InForce(person).Any(a => a.OrganisationId == o.Id)).OrderBy(o => o.Id);

    // Hours that another platform recorded count in figures; who recorded them certifies them.
    private IQueryable<Attendance> InForce(int person) => db.Set<Attendance>().AsNoTracking().Where(a => a.PersonId == person && a.State == AttendanceState.InForce && a.Kind == Service && a.Evidence != Evidence.Imported);
}

/// <summary>现在的记录 — behind a certificate, counted again.</summary>
public sealed record LinesNow(int Minutes, int Times, bool Moved);
