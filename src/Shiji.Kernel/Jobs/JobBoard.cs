using System.Collections.Concurrent;

namespace Shiji.Kernel.Jobs;

/// <summary>进度板 — the jobs at work in this process. Where only one may write at a time it tells what the database cannot be told yet.</summary>
public sealed class JobBoard
{
    private readonly ConcurrentDictionary<Guid, JobRun> _running = [];
    private readonly SemaphoreSlim _bell = new(0);
    private TaskCompletionSource _ended = Next();

    /// <summary>Done when a job of this process next ends.</summary>
    public Task NextEnd => _ended.Task;

    public void Begin(JobRun run) => _running[run.Job.Id] = run;

    public void End(Guid id)
    {
        _running.TryRemove(id, out _);
        Interlocked.Exchange(ref _ended, Next()).SetResult();
    }

    /// <summary>摇铃 — a job was queued, and that is committed: whoever waits for work here looks at once, not with the next second.</summary>
    public void Ring() => _bell.Release();

    /// <summary>Until somebody rings, at most so long.</summary>
    public Task RungAsync(TimeSpan most, CancellationToken cancel = default) => _bell.WaitAsync(most, cancel);

    /// <summary>Null where it does not run in this process.</summary>
    public JobProgress? Find(Guid id) => _running.TryGetValue(id, out var run) ? run.Progress : null;

    public bool Cancel(Guid id, string who)
    {
        if (!_running.TryGetValue(id, out var run)) return false;
        run.Note($"{who}取消。");
        run.Stop();
        return true;
    }

    private static TaskCompletionSource Next() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
