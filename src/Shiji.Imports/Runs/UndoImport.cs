using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Imports;

/// <summary>撤销导入 — takes back everything that an import brought, in one transaction; refused where somebody has worked on any of it since.</summary>
public sealed class UndoImport(ShijiDb db, RunOpening opening, KindReader kinds, DistrictClock clock)
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<Refusal?> DoAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        var found = await opening.FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State != ImportState.Done) return new Refusal($"这次导入{found.Value.State.Word()}，没有可以撤销的。", "run");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么撤销。", "reason");
        using var unhurried = db.UnhurriedWork();
        return await kinds.UndoAsync(found.Value, reason.Trim(), count => CloseAsync(found.Value, count, reason.Trim(), cancel), cancel);
    }

    private async Task CloseAsync(ImportRun run, int count, string reason, CancellationToken cancel)
    {
        var now = clock.UtcNow;
        await db.Set<ImportedRow>().Where(i => i.RunId == run.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.Key, (string?)null), cancel);
        await db.Set<ImportRun>().Where(r => r.Id == run.Id).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.State, ImportState.Undone).SetProperty(r => r.EndedAt, now).SetProperty(r => r.Said, $"已撤销 {count} 行：{reason}"), cancel);
        await FileCopies.ForgetAsync(db, db.Set<ImportRun>().Where(r => r.Id == run.Id), cancel);
        var entry = db.LogOf(LogAct.Changed, "import_run", run.Id.ToString());
        (entry.OrganisationId, entry.Reason, entry.After) = (run.OrganisationId, reason, JsonSerializer.Serialize(new { kind = run.Kind, file = run.FileName, undone = count }, Plainly));
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
    }
}
