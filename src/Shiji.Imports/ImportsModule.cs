using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;

namespace Shiji.Imports;

/// <summary>导入模块 — files brought in, and which rows came with them.</summary>
public sealed class ImportsModule : Module
{
    public override string Key => "imports";

    public override string Name => "导入";

    public override IEnumerable<WriteRight> Writes =>
    [
        WriteRight.Of<ImportRun>(Permission.ImportFiles), WriteRight.Of<ImportFile>(Permission.ImportFiles),
        WriteRight.Of<RememberedMapping>(Permission.ImportFiles), WriteRight.Of<ImportFinding>(Permission.ImportFiles),
    ];

    // What an import did is one entry of its own; a file of 32 MB has no place in the log.
    public override IEnumerable<Type> Unlogged => [typeof(ImportRun), typeof(ImportFile), typeof(ImportFinding), typeof(ImportedRow), typeof(RememberedMapping)];

    public override IEnumerable<JobKind> Jobs => [CheckImport.Kind, RunImport.Kind];

    public override IEnumerable<Schedule> Schedules => [new(ForgetFiles.Kind, "job.files.at")];

    public override void Map(ModelBuilder model)
    {
        model.Entity<ImportRun>().HasIndex(r => new { r.State, r.UploadedAt });
        model.Entity<ImportRun>().HasIndex(r => r.OrganisationId);
        model.Entity<ImportRun>().Ignore(r => r.Count);
        model.Entity<ImportFile>().Property(f => f.Id).ValueGeneratedNever();
        model.Entity<ImportFinding>().HasKey(f => new { f.RunId, f.Ordinal });
        model.Entity<ImportedRow>().HasKey(r => r.RowId);
        model.Entity<ImportedRow>().HasIndex(r => r.RunId);
        model.Entity<ImportedRow>().HasIndex(r => r.Key).IsUnique();
        model.Entity<RememberedMapping>().HasKey(m => new { m.Kind, m.Signature });
    }
}
