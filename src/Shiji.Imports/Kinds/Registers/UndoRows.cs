using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;

namespace Shiji.Imports;

/// <summary>撤销导入的台账行 — voids every row that a run brought; refused where somebody has worked on one of them since.</summary>
internal sealed class UndoRows(ShijiDb db)
{
    private const int MostNamed = 5;

    public async Task<Refusal?> DoAsync(ImportRun run, string reason, Func<int, Task> close, CancellationToken cancel)
    {
        var brought = db.Set<ImportedRow>().Where(i => i.RunId == run.Id);
        var rows = db.Set<RegisterRow>().Where(r => brought.Select(i => i.RowId).Contains(r.Id));
        if (await BeyondAsync(brought, rows, cancel) is { } beyond) return beyond;
        if (await TouchedAsync(rows, cancel) is { } touched) return touched;
        try
        {
            await db.RestateAsync(rows, tagged => VoidAsync($"撤销导入“{run.FileName}”：{reason}", tagged, close, cancel), cancel);
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
            .Join(db.Set<Organisation>(), r => r.OrganisationId, o => o.Id, (r, o) => new { Row = r, o.Name }).ToListAsync(cancel);
        var named = string.Join("、", some.Select(s => $"{s.Name} {s.Row.Day:yyyy-MM-dd} {s.Row.Number ?? s.Row.Title}".TrimEnd() + $"（{s.Row.State.Word()}）"));
        return new Refusal($"有 {count} 行导入以后又有人办过：{named}{(count > MostNamed ? " 等" : "")}。不能整批撤销，请在台账里逐条作废或更正。", "run");
    }

    private static async Task<int> VoidAsync(string because, IQueryable<RegisterRow> rows, Func<int, Task> close, CancellationToken cancel)
    {
        var count = await rows.Where(r => r.Revision == 1).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, RowState.Void).SetProperty(r => r.Reason, because), cancel);
        // The restatement raised each by one; whoever saved in between raised his by another.
        if (await rows.AnyAsync(r => r.Revision != 1, cancel)) throw new DbUpdateConcurrencyException();
        await close(count);
        return count;
    }
}
