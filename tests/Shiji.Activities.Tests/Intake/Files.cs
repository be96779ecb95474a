using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Activities.Tests.Intake;

/// <summary>Files brought to a district as people bring them: uploaded, matched, looked at, taken in, taken back.</summary>
internal static class Files
{
    public static byte[] Csv(params IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    public static Task<Outcome<ImportRun>> UploadAsync(this StaffedDistrict district, Actor by, string kind, byte[] file, string name = "导出.csv") =>
        district.AsAsync(by, s => s.GetRequiredService<UploadFile>().DoAsync(kind, name, file));

    /// <summary>Uploaded and checked, its columns as they were known or guessed.</summary>
    public static async Task<ImportRun> CheckAsync(this StaffedDistrict district, Actor by, string kind, byte[] file, string name = "导出.csv")
    {
        var uploaded = await district.UploadAsync(by, kind, file, name);
        Assert.Null(uploaded.Refusal);
        Assert.Null(await district.AsAsync(by, s => s.GetRequiredService<ChooseMapping>().DoAsync(uploaded.Value!.Id, ColumnMapping.Read(uploaded.Value.Mapping))));
        await district.WorkAsync(uploaded.Value!.Id);
        return await district.RunAsync(uploaded.Value.Id);
    }

    /// <summary>From the upload to the end.</summary>
    public static async Task<ImportRun> ImportAsync(this StaffedDistrict district, Actor by, string kind, byte[] file, string name = "导出.csv")
    {
        var run = await district.CheckAsync(by, kind, file, name);
        if (await district.AsAsync(by, s => s.GetRequiredService<StartImport>().DoAsync(run.Id)) is { } refusal) Assert.Fail($"{refusal.Message}\n{string.Join('\n', await district.FindingsAsync(run.Id))}");
        await district.WorkAsync(run.Id);
        return await district.RunAsync(run.Id);
    }

    public static Task<Refusal?> UndoAsync(this StaffedDistrict district, Actor by, Guid run) => district.AsAsync(by, s => s.GetRequiredService<UndoImport>().DoAsync(run, "导错了文件"));

    public static Task<ImportRun> RunAsync(this StaffedDistrict district, Guid id) => district.SeeAsync(db => db.Set<ImportRun>().AsNoTracking().SingleAsync(r => r.Id == id));

    /// <summary>What the dry run found, a line for each.</summary>
    public static async Task<List<string>> FindingsAsync(this StaffedDistrict district, Guid id) =>
        [.. (await district.SeeAsync(db => db.Set<ImportFinding>().AsNoTracking().Where(f => f.RunId == id).OrderBy(f => f.Ordinal).ToListAsync())).Select(f => f.ToString())];

    private static async Task WorkAsync(this StaffedDistrict district, Guid run)
    {
        Assert.True(await district.AsAsync(Actor.System, s => s.GetRequiredService<QueuedJob>().TakeAsync(ofProgram: false)));
        var job = await district.SeeAsync(db => db.Set<Job>().AsNoTracking().SingleAsync(j => db.Set<ImportRun>().Any(r => r.Id == run && r.JobId == j.Id)));
        Assert.True(job.State == JobState.Done, job.Said);
    }
}
