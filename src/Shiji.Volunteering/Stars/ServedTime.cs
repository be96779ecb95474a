using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;

namespace Shiji.Volunteering;

/// <summary>服务情况的来处 — who served how long, from attendances in force. Registered on: the day they became a volunteer; for those from before that was kept, the day the file was made or the first day served, whichever is earlier.</summary>
public sealed class ServedTime(ShijiDb db, StarLevels levels)
{
    private const string Service = "volunteer";

    // One parameter each, of which SQLite takes 32,766.
    private const int Batch = 10_000;

    /// <summary>Those with at least so many minutes by a day, among the files within reach, or one of them.</summary>
    public async Task<IReadOnlyList<ServiceFacts>> ReadAsync(DateOnly asOf, long atLeast, int? person = null, CancellationToken cancel = default)
    {
        // Hours count wherever in the district they were served; whose they are is asked within reach, apart: a query past the scope is past it throughout.
        var served = db.Whole<Attendance>().Where(a => a.State == AttendanceState.InForce && a.Kind == Service && a.Day <= asOf && a.PersonId != null && (person == null || a.PersonId == person));
        var all = await served.GroupBy(a => a.PersonId!.Value).Select(g => new { g.Key, Minutes = g.Sum(a => (long)a.Minutes), First = g.Min(a => a.Day) }).Where(g => g.Minutes >= atLeast).ToDictionaryAsync(g => g.Key, cancel);
        var reached = new List<(int Person, int Organisation, DateOnly? Filed)>();
        foreach (var batch in all.Keys.Chunk(Batch))
            reached.AddRange((await db.Set<Person>().Where(p => batch.Contains(p.Id) && p.ErasedAt == null && p.MergedInto == null).Select(p => new { p.Id, p.OrganisationId, p.RegisteredOn }).ToListAsync(cancel)).Select(p => (p.Id, p.OrganisationId, p.RegisteredOn)));
        var sums = reached.OrderBy(r => r.Person).Select(r => new { Key = r.Person, all[r.Person].Minutes, all[r.Person].First, OrganisationId = r.Organisation, RegisteredOn = r.Filed }).ToList();
        var ids = sums.ConvertAll(s => s.Key);
        var (days, volunteers) = (new List<(int Person, DateOnly Day)>(), new Dictionary<int, DateOnly>());
        foreach (var batch in ids.Chunk(Batch))
        {
            days.AddRange((await served.Where(a => batch.Contains(a.PersonId!.Value)).Select(a => new { Person = a.PersonId!.Value, a.Day }).Distinct().ToListAsync(cancel)).Select(d => (d.Person, d.Day)));
            foreach (var v in await db.Whole<Volunteer>().Where(v => batch.Contains(v.PersonId)).GroupBy(v => v.PersonId).Select(g => new { g.Key, Day = g.Min(v => v.Day) }).ToListAsync(cancel)) volunteers[v.Key] = v.Day;
        }

        var daysOf = days.ToLookup(d => d.Person, d => d.Day);
        var held = await levels.OfAsync(ids, cancel);
        return
        [
            .. from s in sums
               let registered = volunteers.TryGetValue(s.Key, out var day) ? day : s.RegisteredOn is { } filed && filed < s.First ? filed : s.First
               select new ServiceFacts(s.Key, s.OrganisationId, s.Minutes, registered, daysOf[s.Key].Select(d => StarLadder.HalfYearOf(registered, d)).ToHashSet(), held.GetValueOrDefault(s.Key)),
        ];
    }
}
