using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>打开批次 — finds a run within reach, its file, its kind and the sheet to be read.</summary>
public sealed class RunOpening(ShijiDb db, JobReader jobs, KindReader kinds, Presets presets, Vault vault)
{
    /// <summary>A run that the actor may work on; as stored, not tracked.</summary>
    public async Task<Outcome<ImportRun>> FindAsync(Guid id, CancellationToken cancel = default)
    {
        var run = await db.Set<ImportRun>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (run is null) return new Refusal("没有这次导入，或者它不归您现在的岗位管。", "run");
        return await db.CheckAsync(Permission.ImportFiles, run.OrganisationId, cancel) is { } refusal ? refusal : run;
    }

    public Task<Job?> JobAsync(ImportRun run, CancellationToken cancel = default) => jobs.FindAsync(run.JobId, cancel);

    /// <summary>The file and its header, whatever the columns are matched to.</summary>
    public async Task<Outcome<(ImportKind Kind, SheetFile File, SheetTable Table)>> FileAsync(ImportRun run, CancellationToken cancel = default)
    {
        var kind = await kinds.FindAsync(run.Kind, cancel);
        if (!kind.Ok) return kind.Refusal;
        if (await db.CheckAsync(kind.Value.Needs, run.OrganisationId, cancel) is { } lacking) return lacking;
        var content = await db.Set<ImportFile>().AsNoTracking().Where(f => f.Id == run.Id).Select(f => f.Content).SingleOrDefaultAsync(cancel);
        if (content is null) return new Refusal($"文件“{run.FileName}”已经清除，要看请重新上传。", "file");
        var opened = vault.OpenFile(content, ImportFile.Purpose);
        if (!opened.Ok) return opened.Refusal;
        var file = SheetFile.Open(new MemoryStream(opened.Value, writable: false), run.FileName, ct: cancel);
        if (!file.Ok) return file.Refusal;
        var sheet = file.Value.Sheets.FirstOrDefault(s => s.Name == run.Sheet) ?? file.Value.Sheets[0];
        var table = file.Value.Read(sheet, kind.Value.Columns, cancel);
        if (table.Ok) return (kind.Value, file.Value, table.Value);
        file.Value.Dispose();
        return table.Refusal;
    }

    internal async Task<Outcome<OpenRun>> OpenAsync(ImportRun run, CancellationToken cancel)
    {
        var opened = await FileAsync(run, cancel);
        if (opened.Refusal is { } refusal) return refusal;
        var (kind, file, table) = opened.Value;
        var mapping = ColumnMapping.Read(run.Mapping) with { Titles = table.Headers, Preset = presets.Find(run.Kind, table.Headers) };
        if (mapping.Check(kind.Columns, table.Headers) is { } unmatched)
        {
            file.Dispose();
            return unmatched;
        }

        return new OpenRun(run, kind, file, table, new(db, await kinds.BeginAsync(kind, mapping, cancel)));
    }
}
