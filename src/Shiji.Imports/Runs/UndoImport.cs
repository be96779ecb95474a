using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Imports;

/// <summary>撤销导入 — voids every row that an import brought, in one transaction; refused where somebody has worked on one of them since.</summary>
public sealed class UndoImport(ShijiDb db, RunOpening opening, DistrictClock clock)
{
    private const int MostNamed = 5;

    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<Refusal?> DoAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        var found = await opening.FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State != ImportState.Done) return new Refusal($"这次导入{found.Value.State.Word()}，没有可以撤销的。", "run");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么撤销。", "reason");
        using var unhurried = db.UnhurriedWork();
        var brought = db.Set<ImportedRow>().Where(i => i.RunId == id);
        var rows = db.Set<RegisterRow>().Where(r => brought.Select(i => i.RowId).Contains(r.Id));
        if (await BeyondAsync(brought, rows, cancel) is { } beyond) return beyond;
        if (await TouchedAsync(rows, cancel) is { } touched) return touched;
        try
        {
            await db.RestateAsync(rows, tagged => VoidAsync(found.Value, tagged, brought, reason.Trim(), cancel), cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("撤销的时候刚好有人改了其中的行，没有撤销任何一行，请再看一遍。", "run");
        }
    }

    private async Task<Refusal?> BeyondAsync(IQueryable<ImportedRow> brought, IQueryable<RegisterRow> rows, CancellationToken cancel)
    {
        var places = await rows.Select(r => r.OrganisationId).Distinct().ToListAsync(cancel);
        return await brought.CountAsync(cancel) == await rows.CountAsync(cancel) && (await db.OutOfReachAsync(places, cancel)).Count == 0
            ? null
            : new Refusal("这次导入的一些行，所属组织已不归您现在的岗位管，请由上级撤销。", "post");
    }

    /// <summary>A row as it was stored has never been saved again, and nobody has asked to correct it.</summary>
    private async Task<Refusal?> TouchedAsync(IQueryable<RegisterRow> rows, CancellationToken cancel)
    {
        var touched = rows.Where(r => r.Revision != 0 || db.Set<RegisterRow>().Any(c => c.CorrectionOf == r.Id && c.State != RowState.Void));
        var count = await touched.CountAsync(cancel);
        if (count == 0) return null;
        var some = await touched.AsNoTracking().OrderBy(r => r.Day).ThenBy(r => r.Id).Take(MostNamed)
            .Join(db.Set<Kernel.Organisations.Organisation>(), r => r.OrganisationId, o => o.Id, (r, o) => new { Row = r, o.Name }).ToListAsync(cancel);
        var named = string.Join("、", some.Select(s => $"{s.Name} {s.Row.Day:yyyy-MM-dd} {s.Row.Number ?? s.Row.Title}".TrimEnd() + $"（{s.Row.State.Word()}）"));
        return new Refusal($"有 {count} 行导入以后又有人办过：{named}{(count > MostNamed ? " 等" : "")}。不能整批撤销，请在台账里逐条作废或更正。", "run");
    }

    private async Task<int> VoidAsync(ImportRun run, IQueryable<RegisterRow> rows, IQueryable<ImportedRow> brought, string reason, CancellationToken cancel)
    {
        var (because, now) = ($"撤销导入“{run.FileName}”：{reason}", clock.UtcNow);
        var count = await rows.Where(r => r.Revision == 1).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, RowState.Void).SetProperty(r => r.Reason, because), cancel);
        // The restatement raised each by one; whoever saved in between raised his by another.
        if (await rows.AnyAsync(r => r.Revision != 1, cancel)) throw new DbUpdateConcurrencyException();
        await brought.ExecuteUpdateAsync(s => s.SetProperty(i => i.Key, (string?)null), cancel);
        await db.Set<ImportRun>().Where(r => r.Id == run.Id).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.State, ImportState.Undone).SetProperty(r => r.EndedAt, now).SetProperty(r => r.Said, $"已撤销，{count} 行作废：{reason}"), cancel);
        await db.Set<ImportFile>().Where(f => f.Id == run.Id).ExecuteDeleteAsync(cancel);
        var entry = db.LogOf(LogAct.Changed, "import_run", run.Id.ToString());
        (entry.OrganisationId, entry.Reason, entry.After) = (run.OrganisationId, reason, JsonSerializer.Serialize(new { file = run.FileName, voided = count }, Plainly));
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return count;
    }
}
