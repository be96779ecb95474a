using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>对列 — settles which column is which, and remembers it for files of the same titles.</summary>
public sealed class ChooseMapping(ShijiDb db, RunOpening opening)
{
    public async Task<Refusal?> DoAsync(Guid id, ColumnMapping mapping, CancellationToken cancel = default)
    {
        var found = await opening.FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State is ImportState.Done or ImportState.Undone || await opening.JobAsync(found.Value, cancel) is { IsOpen: true }) return new Refusal($"这次导入{found.Value.State.Word()}，不能再改对列。", "run");
        var file = await opening.FileAsync(found.Value, cancel);
        if (file.Refusal is { } refusal) return refusal;
        var (kind, sheets, table) = file.Value;
        sheets.Dispose();
        if (mapping.Check(kind.Columns, table.Headers) is { } unmatched) return unmatched;

        var signature = ColumnMapping.SignatureOf(table.Headers);
        var remembered = await db.Set<RememberedMapping>().SingleOrDefaultAsync(m => m.Kind == kind.Key && m.Signature == signature, cancel);
        if (remembered is null) db.Add(new RememberedMapping { Kind = kind.Key, Signature = signature, Mapping = mapping.Json() });
        else remembered.Mapping = mapping.Json();
        var run = await db.Set<ImportRun>().SingleAsync(r => r.Id == id, cancel);
        (run.Mapping, run.State, run.Said, run.Findings) = (mapping.Json(), ImportState.Uploaded, null, "");
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
