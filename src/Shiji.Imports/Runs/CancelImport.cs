using Shiji.Kernel.Jobs;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>取消导入 — stops a dry run or an import that waits or runs; nothing of it is kept, the file stays with its mapping.</summary>
public sealed class CancelImport(RunOpening opening, CancelJob cancelling)
{
    public async Task<Refusal?> DoAsync(Guid id, CancellationToken cancel = default)
    {
        var found = await opening.FindAsync(id, cancel);
        if (!found.Ok) return found.Refusal;
        return found.Value is { State: ImportState.Checking or ImportState.Started, JobId: { } job }
            ? await cancelling.DoAsync(job, cancel)
            : new Refusal("这次导入没有在办，不用取消；已经导入的请用“撤销”。", "run");
    }
}
