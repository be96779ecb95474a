using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Imports.Tests;

/// <summary>The dry run is a job: seen, stopped, taken up again; and nothing is imported that was not looked at as it is.</summary>
public sealed class DryRunTests
{
    private const int Lines = 6000;

    private static byte[] Long { get; } = Desk.Csv(["组织,日期,时长,备注", .. Enumerable.Range(0, Lines).Select(i => $"{(i % 3000 == 1 ? "NOWHERE" : "HERE")},2022-05-04,{1 + i % 500},")]);

    [Theory, OnEachDatabase]
    public async Task It_tells_how_far_it_is_and_cancelled_it_leaves_the_file_to_be_tried_again(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await desk.QueueAsync(Desk.Activities, Long);
        Assert.Equal((ImportState.Checking, 0), (run.State, run.Read));
        var seen = new List<(long, long, string)>();
        desk.Onlooker.Sees = async read =>
        {
            var job = await desk.AsAsync(desk.Secretary, s => s.GetRequiredService<JobReader>().FindAsync(run.JobId));
            seen.Add((job!.Done, job.Of, job.Doing));
            if (read > 2000) Assert.Null(await desk.CancelAsync(run.Id));
        };
        Assert.True(await desk.WorkAsync());
        Assert.Equal([(0, Lines, "逐行试导"), (2000, Lines, "逐行试导")], seen);
        Assert.Equal((JobState.Cancelled, "已取消，没有试导完。"), (await desk.JobAsync(run.Id)) is var job ? (job.State, job.Said) : default);
        await NothingFoundAsync(desk, run);

        desk.Onlooker.Sees = _ => Task.CompletedTask;
        Assert.Null(await desk.MapAsync(await desk.RunAsync(run.Id)));
        Assert.True(await desk.WorkAsync());
        Assert.Equal((ImportState.Checked, Lines, Lines - 2, 2), (await desk.RunAsync(run.Id)) is var after ? (after.State, after.Read, after.Fresh, after.Refused) : default);
    }

    [Theory, OnEachDatabase]
    public async Task Cut_off_in_the_middle_it_is_put_back_and_whoever_was_thought_dead_changes_nothing(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await desk.QueueAsync(Desk.Activities, Long);
        var first = (await desk.Queue.ClaimAsync(ofProgram: false))!;
        desk.Onlooker.Sees = read => read > 2000 ? throw new IOException("the machine lost its power") : Task.CompletedTask;
        await Assert.ThrowsAsync<IOException>(() => CheckAsync(desk, first));
        await NothingFoundAsync(desk, run);

        await PutBackAsync(desk);
        var second = (await desk.Queue.ClaimAsync(ofProgram: false))!;
        desk.Onlooker.Sees = async read =>
        {
            if (read <= Lines - 2000) return;
            desk.Onlooker.Sees = _ => Task.CompletedTask;
            await PutBackAsync(desk); // not heard of for too long, it is thought dead
            Assert.True(await desk.WorkAsync());
        };
        Assert.Contains("另外办理", (await CheckAsync(desk, second)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal((JobState.Done, 3), (await desk.JobAsync(run.Id)) is var job ? (job.State, job.Attempts) : default);
        Assert.Equal((ImportState.Checked, Lines), (await desk.RunAsync(run.Id)) is var after ? (after.State, after.Read) : default);
        Assert.Equal(2, (await desk.FindingsAsync(run.Id)).Split('\n').Length);
    }

    [Theory, OnEachDatabase]
    public async Task Another_mapping_voids_what_was_found_and_only_a_dry_run_of_it_can_be_confirmed(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await desk.CheckAsync(Desk.Activities, Desk.Csv("组织,日期,时长,另一时长", "HERE,2022-05-04,60,很久", "HERE,明天,60,60"));
        Assert.Equal((1, 1), (run.Fresh, run.Refused));
        var mapping = ColumnMapping.Read(run.Mapping);
        var other = new ColumnMapping(new Dictionary<string, int>(mapping.Headers) { ["column.minutes"] = 3 });
        Assert.All(await Task.WhenAll(desk.MapAsync(run, other), desk.MapAsync(run, other)), Assert.Null); // pressed twice
        await NothingFoundAsync(desk, run);
        Assert.Contains("请先取消", (await desk.MapAsync(run, mapping))!.Message, StringComparison.Ordinal);
        Assert.True(await desk.WorkAsync());
        Assert.False(await desk.WorkAsync());
        Assert.Equal("第 2 行：“时长”写的是“很久”，请改成整分钟数，如 90、1:30 或 1.5小时。\n第 3 行：“日期”写的是“明天”，请改成 2022-05-04 这样的日期。", await desk.FindingsAsync(run.Id));
        Assert.Contains("没有可以导入的新行", (await desk.StartAsync(run.Id))!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Of_very_many_faults_the_first_are_kept_as_the_rule_says_and_they_go_with_the_file(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.SeeAsync(db =>
        {
            db.Add(new RuleParameter { Code = "import.findings.largest", Name = "试导最多列出几条问题", Value = 3, From = new(2010, 1, 1), Source = "测试约定", Unit = "条", EvidenceTag = "D" });
            return db.SaveChangesAsync();
        });
        var run = await desk.ImportAsync(Desk.Activities, Desk.Csv("组织,日期,时长", "HERE,2022-05-04,60", "NOWHERE,明天,60", "NOWHERE,明天,60"));
        Assert.Equal((ImportState.Done, 1, 2), (run.State, run.Fresh, run.Refused));
        Assert.Equal([2 + 1, 2 + 1, 2 + 2], await desk.SeeAsync(db => db.Set<ImportFinding>().OrderBy(f => f.Ordinal).Select(f => f.Line).ToListAsync()));
        Assert.Null(await desk.UndoAsync(run.Id));
        Assert.Equal("", await desk.FindingsAsync(run.Id));
    }

    [Theory, OnEachDatabase]
    public async Task A_file_that_breaks_off_is_refused_before_a_line_is_judged(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        desk.Onlooker.Sees = _ => throw new InvalidOperationException("a line was judged");
        var run = await desk.QueueAsync(Desk.Activities, Desk.Csv(["组织,日期,时长", .. Enumerable.Repeat("HERE,2022-05-04,60", 60), "HERE,2022-05-04,\"60"]));
        Assert.True(await desk.WorkAsync());
        var job = await desk.JobAsync(run.Id);
        Assert.Equal(JobState.Failed, job.State);
        Assert.StartsWith("没有试导完：", job.Said, StringComparison.Ordinal);
        await NothingFoundAsync(desk, run);
    }

    private static async Task<Outcome<string>> CheckAsync(Desk desk, Job job) =>
        await desk.AsAsync(desk.Secretary, s => ActivatorUtilities.CreateInstance<CheckImport>(s).DoAsync(new(job, desk.District.Time, new()), default));

    private static async Task PutBackAsync(Desk desk)
    {
        desk.District.Time.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(1, await desk.Queue.PutBackAsync());
    }

    private static async Task NothingFoundAsync(Desk desk, ImportRun run)
    {
        var now = await desk.RunAsync(run.Id);
        Assert.Equal((ImportState.Checking, 0, 0), (now.State, now.Read, now.Fresh));
        Assert.Equal("", await desk.FindingsAsync(run.Id));
        Assert.Contains("不能开始", (await desk.StartAsync(run.Id))!.Message, StringComparison.Ordinal);
    }
}
