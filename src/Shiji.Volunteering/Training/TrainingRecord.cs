using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Volunteering;

/// <summary>培训记录 — the trainings of one volunteer, and what they taught, wherever it was: one of the five parts of their file (条例 art. 19), and never service time. Whoever asks may read that file.</summary>
public sealed class TrainingRecord(ShijiDb db)
{
    public async Task<IReadOnlyList<TrainingLine>> OfAsync(int person, CancellationToken cancel = default)
    {
        var taught = Trainings.Taught(db, db.Whole<SignUp>().Where(s => s.PersonId == person));
        return await (from a in db.Whole<Attendance>()
                      where a.PersonId == person && a.State == AttendanceState.InForce
                      let teaches = taught.Any(t => t.SessionId == a.SessionId)
                      where a.Kind == Trainings.Kind || teaches
                      join s in db.Set<ActivitySession>() on a.SessionId equals s.Id
                      join act in db.Set<Activity>() on s.ActivityId equals act.Id
                      join k in db.Set<ActivityKind>() on a.Kind equals k.Key
                      join o in db.Set<Organisation>() on a.OrganisationId equals o.Id
                      orderby a.Day descending, a.Id descending
                      select new TrainingLine(s.Id, a.Day, act.Title, k.Name, a.Category, o.ShortName ?? o.Name, teaches)).ToListAsync(cancel);
    }

    /// <summary>授课场数, by person.</summary>
    public Task<Dictionary<int, int>> TaughtAsync(IReadOnlyCollection<int> people, CancellationToken cancel = default) =>
        Trainings.Taught(db, db.Whole<SignUp>().Where(s => people.Contains(s.PersonId))).GroupBy(s => s.PersonId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
}
