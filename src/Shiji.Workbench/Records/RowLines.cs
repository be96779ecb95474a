using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;

namespace Shiji.Workbench;

/// <summary>记录台 — gives rows the names of their organisations, people and subjects.</summary>
public sealed class RowLines(ShijiDb db)
{
    public async Task<IReadOnlyList<RowLine>> OfAsync(Register register, IReadOnlyCollection<RegisterRow> rows, CancellationToken cancel = default)
    {
        var names = await RowNames.OfAsync(db, rows, cancel);
        return [.. rows.Select(r => new RowLine(register, r, names.Units[r.OrganisationId], names.PersonOf(r), names.SubjectOf(r)))];
    }
}
