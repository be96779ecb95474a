using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;

namespace Shiji.Workbench;

/// <summary>更正链 — the rows one fact was recorded in, the first to the last.</summary>
internal sealed class CorrectionChain(ShijiDb db)
{
    private const int Longest = 20;

    public async Task<List<RegisterRow>> OfAsync(RegisterRow row, CancellationToken cancel)
    {
        var chain = new List<RegisterRow> { row };
        while (chain.Count < Longest && chain[0].CorrectionOf is { } id && await Rows.SingleOrDefaultAsync(r => r.Id == id, cancel) is { } old) chain.Insert(0, old);
        while (chain.Count < Longest && await LaterAsync(chain[^1], cancel) is { } later) chain.Add(later);
        return chain;
    }

    private IQueryable<RegisterRow> Rows => db.Set<RegisterRow>().AsNoTracking();

    // A correction nearly always stays with its organisation, whose rows an index finds; all others are asked only of a row that must have one.
    private async Task<RegisterRow?> LaterAsync(RegisterRow row, CancellationToken cancel)
    {
        var (register, unit, id) = (row.RegisterId, row.OrganisationId, row.Id);
        var later = Rows.Where(r => r.RegisterId == register && r.CorrectionOf == id);
        return await later.Where(r => r.OrganisationId == unit).OrderBy(r => r.Id).FirstOrDefaultAsync(cancel)
            ?? (row.State == RowState.Superseded ? await later.OrderBy(r => r.Id).FirstOrDefaultAsync(cancel) : null);
    }
}
