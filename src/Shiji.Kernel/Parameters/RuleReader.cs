using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.Parameters;

/// <summary>规则读取 — opens the rule book of a day.</summary>
public sealed class RuleReader(ShijiDb db)
{
    public async Task<RuleBook> OnAsync(DateOnly day, CancellationToken cancel = default) =>
        new(day, await db.Set<RuleParameter>().AsNoTracking().ToListAsync(cancel));
}
