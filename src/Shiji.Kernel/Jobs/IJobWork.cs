using Shiji.Kernel.Results;

namespace Shiji.Kernel.Jobs;

/// <summary>任务办法 — what a kind of job does. It returns its result in a sentence, or why it could not be done; told to stop, it throws.</summary>
public interface IJobWork
{
    Task<Outcome<string>> DoAsync(JobRun run, CancellationToken cancel);
}
