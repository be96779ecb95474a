using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.Parameters;

/// <summary>规则读取 — opens the rule book of a day, or the books of all days.</summary>
public sealed class RuleReader(ShijiDb db)
{
    public async Task<RuleBook> OnAsync(DateOnly day, CancellationToken cancel = default) => (await HistoryAsync(cancel)).On(day);

    public async Task<RuleHistory> HistoryAsync(CancellationToken cancel = default) =>
        new(await db.Set<RuleParameter>().AsNoTracking().ToListAsync(cancel));
}
