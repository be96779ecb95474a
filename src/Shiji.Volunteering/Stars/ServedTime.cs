using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;

namespace Shiji.Volunteering;

/// <summary>服务情况的来处 — who served how long, from attendances in force. Registered on: the day the file was made, or the first day served where that is earlier or nothing else is known.</summary>
public sealed class ServedTime(ShijiDb db, StarLevels levels)
{
    private const string Service = "volunteer";

    /// <summary>Those with at least so many minutes by a day, among the files within reach, or one of them.</summary>
    public async Task<IReadOnlyList<ServiceFacts>> ReadAsync(DateOnly asOf, long atLeast, int? person = null, CancellationToken cancel = default)
    {
        var served = db.Set<Attendance>().Where(a => a.State == AttendanceState.InForce && a.Kind == Service && a.Day <= asOf && a.PersonId != null && (person == null || a.PersonId == person));
        var sums = await served.GroupBy(a => a.PersonId!.Value).Select(g => new { g.Key, Minutes = g.Sum(a => (long)a.Minutes), First = g.Min(a => a.Day) })
            .Where(g => g.Minutes >= atLeast)
            .Join(db.Set<Person>().Where(p => p.ErasedAt == null && p.MergedInto == null), g => g.Key, p => p.Id, (g, p) => new { g.Key, g.Minutes, g.First, p.OrganisationId, p.RegisteredOn })
            .OrderBy(g => g.Key).ToListAsync(cancel);
        var ids = sums.ConvertAll(s => s.Key);
        var days = (await served.Where(a => ids.Contains(a.PersonId!.Value)).Select(a => new { Person = a.PersonId!.Value, a.Day }).Distinct().ToListAsync(cancel)).ToLookup(d => d.Person, d => d.Day);
        var held = await levels.OfAsync(ids, cancel);
        return
        [
            .. from s in sums
               let registered = s.RegisteredOn is { } filed && filed < s.First ? filed : s.First
               select new ServiceFacts(s.Key, s.OrganisationId, s.Minutes, registered, days[s.Key].Select(d => StarLadder.HalfYearOf(registered, d)).ToHashSet(), held.GetValueOrDefault(s.Key)),
        ];
    }
}
