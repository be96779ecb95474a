using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.People;

/// <summary>人员引用 — what names a person by a column called PersonId. Cases about people keep whom they were about.</summary>
internal static class PersonReferences
{
    public static References To(ShijiDb db) => new(db, nameof(IOfPerson.PersonId), column => column.DeclaringType.ClrType != typeof(PersonCase));

    /// <summary>How many of these people any row names, or any case is about, or have an account, wherever it lies.</summary>
    public static async Task<int> SpokenOfAsync(ShijiDb db, int[] people, CancellationToken cancel)
    {
        var spoken = await To(db).NamedAsync(people, cancel);
        spoken.UnionWith(await db.Whole<PersonCase>().Where(c => people.Contains(c.PersonId) || people.Contains(c.OtherId!.Value)).Select(c => c.PersonId).ToListAsync(cancel));
        spoken.UnionWith(await db.Whole<Person>().Where(p => people.Contains(p.Id) && p.AccountId != null).Select(p => p.Id).ToListAsync(cancel));
        return spoken.Count;
    }
}
