using System.Collections.Concurrent;

namespace Shiji.Kernel.Jobs;

/// <summary>进度板 — the jobs at work in this process. Where only one may write at a time it tells what the database cannot be told yet.</summary>
public sealed class JobBoard
{
    private readonly ConcurrentDictionary<Guid, JobRun> _running = [];

    public void Begin(JobRun run) => _running[run.Job.Id] = run;

    public void End(Guid id) => _running.TryRemove(id, out _);

    /// <summary>Null where it does not run in this process.</summary>
    public JobProgress? Find(Guid id) => _running.TryGetValue(id, out var run) ? run.Progress : null;

    public bool Cancel(Guid id, string who)
    {
        if (!_running.TryGetValue(id, out var run)) return false;
        run.Note($"{who}取消。");
        run.Stop();
        return true;
    }
}
