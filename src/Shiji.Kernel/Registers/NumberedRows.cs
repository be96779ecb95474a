using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.Registers;

/// <summary>编号查重 — which numbers of a register are taken, anywhere in the district, and by what; asked once for many rows.</summary>
public sealed class NumberedRows(ShijiDb db)
{
    /// <summary>The row that has each number, with the corrections made of it. For comparison only: they may lie beyond the reach of whoever asks.</summary>
    public async Task<ILookup<string, RegisterRow>> FindAsync(int registerId, IReadOnlyCollection<string> numbers, CancellationToken cancel = default)
    {
        if (numbers.Count == 0) return Enumerable.Empty<RegisterRow>().ToLookup(r => "");
        var first = await db.Whole<RegisterRow>().AsNoTracking()
            .Where(r => r.RegisterId == registerId && r.Number != null && numbers.Contains(r.Number) && r.State != RowState.Void).ToListAsync(cancel);
        var ids = first.ConvertAll(r => (Guid?)r.Id);
        var later = ids.Count == 0 ? [] : await db.Whole<RegisterRow>().AsNoTracking().Where(r => r.CorrectionOf != null && ids.Contains(r.CorrectionOf) && r.State != RowState.Void).ToListAsync(cancel);
        var names = first.ToDictionary(r => r.Id, r => r.Number!);
        return first.Concat(later).ToLookup(r => names[r.CorrectionOf is { } old && names.ContainsKey(old) ? old : r.Id]);
    }
}
