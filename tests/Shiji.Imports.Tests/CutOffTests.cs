using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
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
        var run = await ClaimedAsync(desk, Lines);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WorkAsync(desk, run.Id, count => count.Read >= 4000 ? stop.CancelAsync() : Task.CompletedTask, stop.Token));
        await NothingLeftAsync(desk);
    }

    [Theory, OnEachDatabase]
    public async Task A_crash_in_the_middle_leaves_nothing_and_the_import_can_be_started_again(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await ClaimedAsync(desk, Lines);
        await Assert.ThrowsAsync<IOException>(() => WorkAsync(desk, run.Id, count => count.Read >= 4000 ? throw new IOException("the machine lost its power") : Task.CompletedTask));
        await NothingLeftAsync(desk);
        desk.District.Time.Now += ImportRun.Silence * 2;
        Assert.True((await desk.RunAsync(run.Id)).BrokenOff(desk.District.Clock.UtcNow));
        Assert.Null(await desk.StartAsync(run.Id));
        Assert.True(await desk.WorkAsync());
        Assert.Equal(Lines, (await desk.RowsAsync()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Pressed_twice_it_runs_once(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await desk.CheckAsync(Desk.Activities, File(10));
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
        Assert.Null(await desk.AsAsync(desk.Secretary, s => s.GetRequiredService<CancelImport>().DoAsync(run.Id)));
        Assert.False(await desk.WorkAsync());
        Assert.Equal((ImportState.Cancelled, CancelImport.Said), (await desk.RunAsync(run.Id)) is var after ? (after.State, after.Said) : default);
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
        Assert.Equal((ImportState.Failed, "没有导入任何行：在岗的人已不在办这次导入时的岗位上，请由在任的人重新开始。"), (await desk.RunAsync(run.Id)) is var after ? (after.State, after.Said) : default);
        Assert.Empty(await desk.RowsAsync());
        Assert.Null(await desk.StartAsync(run.Id));
        Assert.True(await desk.WorkAsync());
        Assert.Single(await desk.RowsAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Many_lines_take_no_more_memory_than_a_few_words_each(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var run = await ClaimedAsync(desk, Many);
        var held = new List<long>();
        await WorkAsync(desk, run.Id, _ =>
        {
            held.Add(GC.GetTotalMemory(forceFullCollection: true));
            return Task.CompletedTask;
        });
        Assert.Equal(Many, await desk.SeeAsync(db => db.Set<ImportedRow>().CountAsync()));
        Assert.InRange(held[^1] - held[1], long.MinValue, (Many - 4000) * 400L); // a row itself takes more
    }

    [Theory, OnEachDatabase]
    public async Task A_file_is_not_kept_for_ever(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.CheckAsync(Desk.Activities, File(10));
        var files = new OldFiles(desk.Scopes, desk.District.Time);
        Assert.Equal(0, await files.ForgetAsync(default));
        desk.District.Time.Now += ImportFile.Kept + TimeSpan.FromDays(1);
        Assert.Equal(1, await files.ForgetAsync(default));
    }

    private static byte[] File(int lines) => Desk.Csv(["组织,日期,时长,编号", .. Enumerable.Range(0, lines).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? "HERE" : "THERE")},{new DateOnly(2022, 1, 1).AddDays(i % 300):yyyy-MM-dd},{1 + i % 500},{(i % 3 == 0 ? $"N{i}" : "")}"))]);

    private static async Task<ImportRun> ClaimedAsync(Desk desk, int lines)
    {
        var run = await desk.CheckAsync(Desk.Activities, File(lines));
        Assert.Equal((lines, lines), (run.Read, run.Fresh));
        var now = desk.District.Clock.UtcNow;
        await desk.SeeAsync(db => db.Set<ImportRun>().ExecuteUpdateAsync(s => s.SetProperty(r => r.State, ImportState.Running).SetProperty(r => r.HeardAt, now)));
        return run;
    }

    private static async Task WorkAsync(Desk desk, Guid id, Func<ImportCount, Task> progress, CancellationToken cancel = default) =>
        Assert.Null(await desk.AsAsync(desk.Secretary, s => s.GetRequiredService<RunImport>().DoAsync(id, progress, cancel)));

    private static async Task NothingLeftAsync(Desk desk)
    {
        Assert.Empty(await desk.RowsAsync());
        Assert.Equal(0, await desk.SeeAsync(db => db.Set<ImportedRow>().CountAsync()));
        Assert.False(await desk.SeeAsync(db => db.Set<StaleMark>().AnyAsync(m => m.Kind == "RegisterRow")));
    }
}
