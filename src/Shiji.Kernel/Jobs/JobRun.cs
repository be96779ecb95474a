using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Kernel.Jobs;

/// <summary>办理 — a job at work in this process: how far it has come, what it noted, and a way to stop it.</summary>
public sealed class JobRun(Job job, TimeProvider time, CancellationTokenSource stop)
{
    private readonly ConcurrentQueue<JobLine> _lines = [];
    private volatile JobProgress _progress = new(0, 0, "");

    public Job Job => job;

    public JobProgress Progress => _progress;

    /// <summary>Costs nothing: told in memory, and written down once a second.</summary>
    public void Report(long done, long of, string doing = "") => _progress = new(done, of, doing);

    /// <summary>A line for the job's log, as its organisation's business, or of the organisation named.</summary>
    public void Note(string line, int? organisationId = null) =>
        _lines.Enqueue(new() { JobId = job.Id, OrganisationId = organisationId ?? job.OrganisationId, At = time.GetUtcNow().UtcDateTime, Text = line });

    /// <summary>办结 — ends the job within the work's own transaction: what was done, and that it was done, are kept together or not at all.</summary>
    public async Task DoneWithAsync(ShijiDb db, string said, CancellationToken cancel = default)
    {
        var (progress, now) = (_progress, time.GetUtcNow().UtcDateTime);
        var ended = await db.Set<Job>().Where(j => j.Id == job.Id && j.State == JobState.Running && j.Attempts == job.Attempts).ExecuteUpdateAsync(s => s
            .SetProperty(j => j.State, JobState.Done).SetProperty(j => j.Said, said).SetProperty(j => j.EndedAt, now)
            .SetProperty(j => j.Done, progress.Done).SetProperty(j => j.Of, progress.Of), cancel);
        if (ended == 0) throw new OperationCanceledException("Another process was given the job meanwhile.");
    }

    internal void Stop() => stop.Cancel();

    internal IReadOnlyList<JobLine> Lines => [.. _lines];

    /// <summary>The first lines are written down.</summary>
    internal void Written(int lines)
    {
        for (var i = 0; i < lines; i++) _lines.TryDequeue(out _);
    }
}
