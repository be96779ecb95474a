using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;

namespace Shiji.Kernel.People;

/// <summary>久无记录 — people of whom no row speaks after a day: none later, none that still stands.</summary>
internal static class LastSeen
{
    /// <summary>Whoever was registered later, or signs in, is not among them.</summary>
    public static IQueryable<Person> Before(ShijiDb db, DateOnly day)
    {
        var standing = db.Set<Register>().Where(r => r.IsStock).Select(r => r.Id);
        var later = db.Set<RegisterRow>().Where(r => r.PersonId != null && r.State != RowState.Void
            && (r.Day > day || r.Until > day || (r.Until == null && r.State == RowState.InForce && standing.Contains(r.RegisterId))));
        var people = db.Set<Person>().Where(p => p.ErasedAt == null && p.MergedInto == null && p.AccountId == null)
            .Where(p => p.RegisteredOn == null ? db.Set<RegisterRow>().Any(r => r.PersonId == p.Id) : p.RegisteredOn <= day)
            .Where(p => !later.Any(r => r.PersonId == p.Id));
        foreach (var seen in db.Modules.All.Select(m => m.SeenAfter(db, day)).OfType<IQueryable<int>>()) people = people.Where(p => !seen.Contains(p.Id));
        return people.OrderBy(p => p.Id);
    }
}
