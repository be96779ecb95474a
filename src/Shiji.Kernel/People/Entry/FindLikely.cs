using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.People;

/// <summary>查疑似 — people within the actor's reach who may be this one: the same name and day of birth, or the same telephone. A human decides.</summary>
public sealed class FindLikely(ShijiDb db)
{
    private const int Most = 10;

    public async Task<IReadOnlyList<LikelyPerson>> DoAsync(Person entered, CancellationToken cancel = default)
    {
        var (name, born, phone) = (entered.Name, entered.BornOn, entered.PhoneFingerprint);
        var found = await db.Set<Person>().AsNoTracking()
            .Where(p => p.Id != entered.Id && p.ErasedAt == null && p.MergedInto == null)
            .Where(p => (born != null && p.Name == name && p.BornOn == born) || (phone != null && p.PhoneFingerprint == phone))
            .OrderBy(p => p.Id).Take(Most).ToListAsync(cancel);
        return [.. found.Select(p => new LikelyPerson(p, born is not null && p.Name == name && p.BornOn == born, phone is not null && p.PhoneFingerprint == phone))];
    }
}
