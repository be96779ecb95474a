using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.Organisations;

/// <summary>组织代码 of organisations in reach, by their numbers.</summary>
public static class OrganisationCodes
{
    public static Task<Dictionary<int, string>> CodesAsync(this ShijiDb db, IEnumerable<int> organisations, CancellationToken cancel)
    {
        var ids = organisations.Distinct().ToArray();
        return db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Code, cancel);
    }
}
