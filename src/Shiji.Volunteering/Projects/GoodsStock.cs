using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>项目库存 — what is left of a kind of goods of a project; added up from the entries, kept nowhere. Never below nothing, on no day.</summary>
public sealed class GoodsStock(ShijiDb db)
{
    /// <summary>From here to the end of the transaction nobody else moves goods of this project. False where there is no such project.</summary>
    public async Task<bool> AloneAsync(string project, CancellationToken cancel = default) =>
        await db.Set<Project>().Where(p => p.Code == project).ExecuteUpdateAsync(s => s.SetProperty(p => p.Turn, p => p.Turn + 1), cancel) == 1;

    /// <summary>Whether so many more, or fewer, from a day on leave enough on that day and on every later one.</summary>
    public async Task<Refusal?> CheckAsync(string project, string goods, DateOnly day, long change, CancellationToken cancel = default)
    {
        if (change >= 0) return null;
        var (left, least) = (0L, long.MaxValue);
        var leastOn = day;
        foreach (var (on, moved) in await ByDayAsync(project, goods, cancel))
        {
            if (on > day && least == long.MaxValue) least = left;
            left += moved;
            if (on >= day && left < least) (least, leastOn) = (left, on);
        }

        if (least == long.MaxValue) least = left;
        return least + change >= 0 ? null : new Refusal($"{leastOn:yyyy-MM-dd} 库存只有 {least}，不够 {-change}；库存不能为负，请核对数量和日期。", "quantity");
    }

    /// <summary>What is left of each kind, over the whole district: a project's goods are one stock, whoever looks.</summary>
    public async Task<IReadOnlyList<GoodsLeft>> LeftAsync(string project, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        var sums = await db.Set<GoodsMovement>().Where(m => m.Project == project && m.State == GoodsState.InForce).GroupBy(m => new { m.Goods, m.Direction })
            .Select(g => new { g.Key.Goods, g.Key.Direction, Sum = g.Sum(m => m.Quantity) }).ToListAsync(cancel);
        var kinds = await db.Set<GoodsKind>().AsNoTracking().OrderBy(k => k.Ordinal).ToListAsync(cancel);
        long Of(string goods, GoodsDirection direction) => sums.FirstOrDefault(s => s.Goods == goods && s.Direction == direction)?.Sum ?? 0;
        return [.. kinds.Where(k => sums.Exists(s => s.Goods == k.Name)).Select(k => new GoodsLeft(k, Of(k.Name, GoodsDirection.In), Of(k.Name, GoodsDirection.Out)))];
    }

    private async Task<List<(DateOnly Day, long Moved)>> ByDayAsync(string project, string goods, CancellationToken cancel)
    {
        using var _ = db.ByProgram();
        var days = await db.Set<GoodsMovement>().Where(m => m.Project == project && m.Goods == goods && m.State == GoodsState.InForce).GroupBy(m => m.Day)
            .Select(g => new { g.Key, Moved = g.Sum(m => m.Direction == GoodsDirection.In ? m.Quantity : -m.Quantity) }).OrderBy(d => d.Key).ToListAsync(cancel);
        return days.ConvertAll(d => (d.Key, d.Moved));
    }
}

/// <summary>一种物资的结存 — in, out and what is left.</summary>
public sealed record GoodsLeft(GoodsKind Kind, long In, long Out)
{
    public long Left => In - Out;
}
