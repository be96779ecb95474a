using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Kernel.Tests.Jobs;

/// <summary>One queue, several processes, and whatever befalls them.</summary>
public sealed class QueueTests
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(3);

    [Theory, OnEachDatabase]
    public async Task Of_two_processes_each_job_is_done_by_one(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var jobs = new List<Guid>();
        for (var i = 0; i < 6; i++) jobs.Add(await shop.StartAsync(TestWorkModule.Ring));
        await Task.WhenAll(EmptyAsync(shop.One), EmptyAsync(shop.Other));
        Assert.Equal(jobs.Order(), shop.Bell.Rung.Select(r => r.Job).Order());
        Assert.All(shop.Bell.Rung, r => Assert.Equal("交办的人", r.Who));
        var job = await shop.JobAsync(jobs[0]);
        Assert.Equal((JobState.Done, "敲过了。", 1, 3L, 3L), (job.State, job.Said, job.Attempts, job.Done, job.Of));
        Assert.Equal(["交办的人交办。", "开始办理。", "敲了一下。", "敲过了。"], await shop.LinesAsync(jobs[0]));
    }

    [Theory, OnEachDatabase]
    public async Task What_a_crash_broke_off_is_done_by_another_process(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.StartAsync(TestWorkModule.Ring);
        Assert.NotNull(await Workshop.Queue(shop.One).ClaimAsync(ofProgram: false)); // and is never heard of again
        Assert.Equal(0, await Workshop.Queue(shop.Other).PutBackAsync());
        Assert.False(await Workshop.WorkAsync(shop.Other));
        shop.Pass(Silence);
        Assert.Equal(1, await Workshop.Queue(shop.Other).PutBackAsync());
        Assert.True(await Workshop.WorkAsync(shop.Other));
        Assert.Equal((JobState.Done, 2), await shop.JobAsync(id) is var job ? (job.State, job.Attempts) : default);
        Assert.Contains("第 1 次办理中断，重新排队。", await shop.LinesAsync(id));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_was_thought_dead_and_is_not_changes_nothing_any_more(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.StartAsync(TestWorkModule.Ring);
        var zombie = new JobRun((await Workshop.Queue(shop.One).ClaimAsync(ofProgram: false))!, shop.District.Time, new());
        shop.Pass(Silence);
        await Workshop.Queue(shop.Other).PutBackAsync();
        Assert.NotNull(await Workshop.Queue(shop.Other).ClaimAsync(ofProgram: false));
        await Assert.ThrowsAsync<OperationCanceledException>(() => shop.District.DoAsync(async db =>
        {
            await zombie.DoneWithAsync(db, "我办完了。");
            return 0;
        }));
        await Workshop.Queue(shop.One).EndAsync(zombie, JobState.Failed, "我没办成。");
        Assert.Equal((JobState.Running, null), await shop.JobAsync(id) is var job ? (job.State, job.Said) : default);
    }

    [Theory, OnEachDatabase]
    public async Task What_may_do_harm_twice_is_not_begun_again_by_itself(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.StartAsync(TestWorkModule.Once);
        await Workshop.Queue(shop.One).ClaimAsync(ofProgram: false);
        shop.Pass(Silence);
        Assert.Equal(1, await Workshop.Queue(shop.Other).PutBackAsync());
        var job = await shop.JobAsync(id);
        Assert.Equal((JobState.Failed, "办理中断，可能只办了一部分。请核对以后再办一次。"), (job.State, job.Said));
        Assert.False(await Workshop.WorkAsync(shop.Other));
    }

    [Theory, OnEachDatabase]
    public async Task After_so_many_attempts_it_is_left_to_people(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.StartAsync(TestWorkModule.Ring);
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Assert.NotNull(await Workshop.Queue(shop.One).ClaimAsync(ofProgram: false));
            shop.Pass(Silence);
            Assert.Equal(1, await Workshop.Queue(shop.Other).PutBackAsync());
        }

        Assert.Null(await Workshop.Queue(shop.One).ClaimAsync(ofProgram: false));
        Assert.Equal(JobState.Failed, (await shop.JobAsync(id)).State);
        Assert.Null(await shop.RetryAsync(id));
        Assert.True(await Workshop.WorkAsync(shop.Other));
        Assert.Equal((JobState.Done, 1), await shop.JobAsync(id) is var job ? (job.State, job.Attempts) : default);
    }

    [Theory, OnEachDatabase]
    public async Task A_program_told_to_stop_puts_its_job_back_and_that_is_no_failed_attempt(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.StartAsync(TestWorkModule.Wait);
        using var stopping = new CancellationTokenSource();
        var work = Workshop.WorkAsync(shop.One, false, stopping.Token);
        await shop.Bell.Begun.Task;
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        Assert.Equal((JobState.Queued, 0), await shop.JobAsync(id) is var job ? (job.State, job.Attempts) : default);
    }

    [Theory, OnEachDatabase]
    public async Task Cancelled_in_the_queue_it_never_begins(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.StartAsync(TestWorkModule.Wait);
        Assert.Null(await shop.CancelAsync(id));
        Assert.False(await Workshop.WorkAsync(shop.One));
        Assert.Equal((JobState.Cancelled, "已取消，什么也没敲。"), await shop.JobAsync(id) is var job ? (job.State, job.Said) : default);
        Assert.Contains("不用取消", (await shop.CancelAsync(id))!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Cancelled_from_another_process_it_stops(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.StartAsync(TestWorkModule.Wait);
        var work = Workshop.WorkAsync(shop.One);
        await shop.Bell.Begun.Task;
        Assert.Null(await shop.CancelAsync(id, process: shop.Other));
        Assert.True(await work); // hears of it with its next beat
        Assert.Equal((JobState.Cancelled, "已取消，什么也没敲。"), await shop.JobAsync(id) is var job ? (job.State, job.Said) : default);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_waits_for_its_end_is_told_and_waits_no_longer_than_asked(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.StartAsync(TestWorkModule.Wait);
        Assert.True((await EndOfAsync(shop, id, TimeSpan.Zero))!.IsOpen);
        var end = EndOfAsync(shop, id, Silence);
        var work = Workshop.WorkAsync(shop.One);
        await shop.Bell.Begun.Task;
        Assert.False(end.IsCompleted);
        Assert.Null(await shop.CancelAsync(id));
        Assert.True(await work);
        Assert.Equal(JobState.Cancelled, (await end)!.State);
        Assert.Equal(JobState.Cancelled, (await EndOfAsync(shop, id, Silence))!.State); // and of what has ended already
    }

    [Theory, OnEachDatabase]
    public async Task Cancelled_where_it_runs_it_stops_at_once_and_the_log_says_who_stopped_it(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.StartAsync(TestWorkModule.Wait);
        var work = Workshop.WorkAsync(shop.One);
        await shop.Bell.Begun.Task;
        Assert.Null(await shop.CancelAsync(id));
        Assert.True(await work);
        Assert.Equal(["交办的人交办。", "开始办理。", "交办的人取消。", "已取消，什么也没敲。"], await shop.LinesAsync(id));
    }

    [Theory, OnEachDatabase]
    public async Task A_fault_is_told_and_can_be_tried_again(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.StartAsync(TestWorkModule.Break);
        await Assert.ThrowsAsync<IOException>(() => Workshop.WorkAsync(shop.One)); // for the program's log
        var job = await shop.JobAsync(id);
        Assert.Equal((JobState.Failed, "办理中途出错。什么也没敲。可以再办一次；还不行请告诉系统管理员。"), (job.State, job.Said));
        Assert.Null(await shop.RetryAsync(id));
        Assert.Equal(JobState.Queued, (await shop.JobAsync(id)).State);
        Assert.Contains("不能再办", (await shop.RetryAsync(id))!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_is_done_for_whoever_left_the_post(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var id = await shop.StartAsync(TestWorkModule.Ring);
        Assert.Null(await shop.AsAsync(Actor.System, s => s.GetRequiredService<EndPost>().DoAsync(shop.Secretary.PostId!.Value, "调离")));
        Assert.True(await Workshop.WorkAsync(shop.One));
        Assert.Empty(shop.Bell.Rung);
        Assert.Equal((JobState.Failed, "交办的人已不在交办时的岗位上，请由在任的人重新开始。"), await shop.JobAsync(id) is var job ? (job.State, job.Said) : default);
        var next = await shop.PostAsync(shop.Here, StandardRoles.Secretary, "接任的人");
        Assert.Null(await shop.RetryAsync(id, next));
        Assert.True(await Workshop.WorkAsync(shop.One));
        Assert.Equal("接任的人", Assert.Single(shop.Bell.Rung).Who);
    }

    private static Task<Job?> EndOfAsync(Workshop shop, Guid id, TimeSpan most) => shop.AsAsync(shop.Secretary, s => s.GetRequiredService<JobReader>().EndOfAsync(id, most), shop.One);

    private static async Task EmptyAsync(IServiceProvider process)
    {
        while (await Workshop.WorkAsync(process))
        {
            // Until nothing waits.
        }
    }
}
