using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Imports.Tests;

/// <summary>An import is whole or it is not, however it ends and however often it is begun.</summary>
public sealed class CutOffTests
{
    private const int Lines = 6000;
    private const int Many = 20_000;

    [Theory, OnEachDatabase]
    public async Task Cancelled_in_the_middle_nothing_is_left(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await StartedAsync(desk, Lines);
        desk.Onlooker.Sees = async read =>
        {
            if (read > 4000) Assert.Null(await desk.CancelAsync(run.Id));
        };
        Assert.True(await desk.WorkAsync());
        Assert.Equal((JobState.Cancelled, "已取消，没有导入任何行。"), (await desk.JobAsync(run.Id)) is var after ? (after.State, after.Said) : default);
        await NothingLeftAsync(desk);
    }

    [Theory, OnEachDatabase]
    public async Task A_crash_in_the_middle_leaves_nothing_and_the_import_is_taken_up_again(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await StartedAsync(desk, Lines);
        var job = (await desk.Queue.ClaimAsync(ofProgram: false))!;
        desk.Onlooker.Sees = read => read > 4000 ? throw new IOException("the machine lost its power") : Task.CompletedTask;
        await Assert.ThrowsAsync<IOException>(() => desk.AsAsync(desk.Secretary, s => ActivatorUtilities.CreateInstance<RunImport>(s).DoAsync(new(job, desk.District.Time, new()), default)));
        await NothingLeftAsync(desk);
        desk.Onlooker.Sees = _ => Task.CompletedTask;
        desk.District.Time.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(1, await desk.Queue.PutBackAsync());
        Assert.True(await desk.WorkAsync());
        Assert.Equal(ImportState.Done, (await desk.RunAsync(run.Id)).State);
        Assert.Equal(Lines, (await desk.RowsAsync()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Pressed_twice_it_runs_once(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = (await desk.UploadAsync(Desk.Activities, File(10))).Value!;
        Assert.All(await Task.WhenAll(desk.MapAsync(run), desk.MapAsync(run)), Assert.Null);
        Assert.True(await desk.WorkAsync());
        Assert.False(await desk.WorkAsync());
        Assert.All(await Task.WhenAll(desk.StartAsync(run.Id), desk.StartAsync(run.Id)), Assert.Null);
        Assert.True(await desk.WorkAsync());
        Assert.False(await desk.WorkAsync());
        Assert.NotNull(await desk.StartAsync(run.Id)); // done is done
        Assert.Equal(10, (await desk.RowsAsync()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Cancelled_in_the_queue_it_never_begins(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await desk.CheckAsync(Desk.Activities, File(10));
        await desk.StartAsync(run.Id);
        Assert.Null(await desk.CancelAsync(run.Id));
        Assert.False(await desk.WorkAsync());
        Assert.Equal((JobState.Cancelled, "已取消，没有导入任何行。"), (await desk.JobAsync(run.Id)) is var after ? (after.State, after.Said) : default);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_left_the_post_meanwhile_imports_nothing_and_another_may_start_it(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var leaving = await desk.PostAsync(desk.Here, StandardRoles.Secretary);
        var run = await desk.CheckAsync(Desk.Activities, Desk.Csv("组织,日期,时长", "HERE,2022-05-04,60"), leaving);
        await desk.StartAsync(run.Id, leaving);
        Assert.Null(await desk.AsAsync(desk.Secretary, s => s.GetRequiredService<EndPost>().DoAsync(leaving.PostId!.Value, "调离")));
        Assert.True(await desk.WorkAsync());
        Assert.Equal((JobState.Failed, "没有导入任何行：在岗的人已不在交办时的岗位上，请由在任的人重新开始。"), (await desk.JobAsync(run.Id)) is var after ? (after.State, after.Said) : default);
        Assert.Empty(await desk.RowsAsync());
        Assert.Null(await desk.StartAsync(run.Id));
        Assert.True(await desk.WorkAsync());
        Assert.Single(await desk.RowsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Many_lines_take_no_more_memory_than_a_few_words_each(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        List<long>[] held = [[], []];
        desk.Onlooker.Sees = Into(held[0]);
        await StartedAsync(desk, Many);
        desk.Onlooker.Sees = Into(held[1]);
        Assert.True(await desk.WorkAsync());
        Assert.Equal(Many, await desk.SeeAsync(db => db.Set<ImportedRow>().CountAsync()));
        Assert.All(held, h => Assert.InRange(h[^1] - h[1], long.MinValue, (Many - 4000) * 400L)); // a row itself takes more

        static Func<int, Task> Into(List<long> held) => _ =>
        {
            held.Add(GC.GetTotalMemory(forceFullCollection: true));
            return Task.CompletedTask;
        };
    }

    [Theory, OnEachDatabase]
    public async Task A_file_is_not_kept_for_ever(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.CheckAsync(Desk.Activities, File(10));
        Assert.Equal("清除了 0 个文件。", await ForgetAsync(desk));
        desk.District.Time.Now += TimeSpan.FromDays(31);
        Assert.Equal("清除了 1 个文件。", await ForgetAsync(desk));
    }

    private static byte[] File(int lines) => Desk.Csv(["组织,日期,时长,编号", .. Enumerable.Range(0, lines).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? "HERE" : "THERE")},{new DateOnly(2022, 1, 1).AddDays(i % 300):yyyy-MM-dd},{1 + i % 500},{(i % 3 == 0 ? $"N{i}" : "")}"))]);

    private static async Task<string?> ForgetAsync(Desk desk) =>
        (await desk.AsAsync(Actor.System, s => ActivatorUtilities.CreateInstance<ForgetFiles>(s).DoAsync(new(new() { Kind = ForgetFiles.Kind.Key }, desk.District.Time, new()), default))).Value;

    private static async Task<ImportRun> StartedAsync(Desk desk, int lines)
    {
        var run = await desk.CheckAsync(Desk.Activities, File(lines));
        Assert.Equal((lines, lines), (run.Read, run.Fresh));
        Assert.Null(await desk.StartAsync(run.Id));
        return run;
    }

    private static async Task NothingLeftAsync(Desk desk)
    {
        Assert.Empty(await desk.RowsAsync());
        Assert.Equal(0, await desk.SeeAsync(db => db.Set<ImportedRow>().CountAsync()));
        Assert.False(await desk.SeeAsync(db => db.Set<StaleMark>().AnyAsync(m => m.Kind == "RegisterRow")));
    }
}
