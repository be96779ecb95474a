using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.People;

/// <summary>脱敏名册 — masked names for the people that rows in reach speak of, wherever those people's files are kept: whoever may read the row may read that much.</summary>
public static class MaskedNames
{
    public static async Task<Dictionary<int, string>> MaskedNamesAsync(this ShijiDb db, IReadOnlyCollection<int> people, CancellationToken cancel = default) => people.Count == 0
        ? []
        : (await db.Whole<Person>().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(cancel)).ToDictionary(p => p.Id, p => Masks.Name(p.Name));
}
