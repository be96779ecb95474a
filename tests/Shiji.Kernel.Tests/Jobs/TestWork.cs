using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Tests.Jobs;

/// <summary>What the works of the tests tell their test.</summary>
public sealed class Bell
{
    public ConcurrentQueue<(Guid Job, string Who)> Rung { get; } = [];

    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>Rings once.</summary>
public sealed class RingingWork(ShijiDb db, Bell bell) : IJobWork
{
    public Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        bell.Rung.Enqueue((run.Job.Id, db.Actor.Name));
        run.Report(3, 3, "敲钟");
        run.Note("敲了一下。");
        return Task.FromResult<Outcome<string>>("敲过了。");
    }
}

/// <summary>Goes on until it is told to stop.</summary>
public sealed class WaitingWork(Bell bell) : IJobWork
{
    public async Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel)
    {
        bell.Begun.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        return "等到了。";
    }
}

public sealed class BrokenWork : IJobWork
{
    public Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel) => throw new IOException("the bell has no clapper");
}

public sealed class TestWorkModule : Module
{
    public const string Ring = "test.ring";
    public const string Once = "test.once";
    public const string Wait = "test.wait";
    public const string Break = "test.break";
    public const string Nightly = "test.nightly";
    public const string At = "test.at";

    public override string Key => "test";

    public override string Name => "测试";

    public override IEnumerable<JobKind> Jobs =>
    [
        JobKind.Of<RingingWork>(Ring, "敲钟") with { Permission = Permission.ImportFiles, Again = true },
        JobKind.Of<RingingWork>(Once, "只敲一次") with { Permission = Permission.ImportFiles },
        JobKind.Of<WaitingWork>(Wait, "等待") with { Permission = Permission.ImportFiles, Again = true, Left = "什么也没敲" },
        JobKind.Of<BrokenWork>(Break, "坏钟") with { Permission = Permission.ImportFiles, Again = true, Left = "什么也没敲" },
    ];

    public override IEnumerable<Schedule> Schedules => [new(JobKind.Of<RingingWork>(Nightly, "夜里敲钟") with { Again = true }, At)];

    public override void Map(ModelBuilder model)
    {
    }
}
