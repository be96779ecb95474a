using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.People;

/// <summary>收回建档 — removes files that were made by mistake, as if they had never been: only while nothing speaks of these people. Who has a record is erased (<see cref="ErasePerson"/>), never removed.</summary>
public sealed class UnregisterPeople(ShijiDb db)
{
    private const int Batch = 1000;

    private static Refusal Beyond { get; } = new("其中有的人现在不在您的岗位管的组织里，请由上级办理。", "post");

    /// <summary>All of them or none, inside the caller's transaction; the caller logs it as one act.</summary>
    public async Task<Refusal?> DoAsync(IReadOnlyCollection<int> numbers, CancellationToken cancel = default)
    {
        var (found, spoken) = (0, 0);
        foreach (var batch in numbers.Chunk(Batch))
        {
            var places = await db.Set<Person>().Where(p => batch.Contains(p.Id) && p.MergedInto == null).Select(p => p.OrganisationId).ToListAsync(cancel);
            if ((await db.OutOfReachAsync([.. places.Distinct()], cancel)).Count > 0) return Beyond;
            found += places.Count;
            spoken += await PersonReferences.SpokenOfAsync(db, batch, cancel);
        }

        if (spoken > 0) return new Refusal($"其中有 {spoken} 人已经有了记录、账号或申请，不能整批收回，请逐人办理。", "person");
        if (found != numbers.Count) return Beyond;
        foreach (var batch in numbers.Chunk(Batch)) await db.Set<Person>().Where(p => batch.Contains(p.Id)).ExecuteDeleteAsync(cancel);
        return null;
    }
}
