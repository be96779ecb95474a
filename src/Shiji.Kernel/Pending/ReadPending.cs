using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Modules;

namespace Shiji.Kernel.Pending;

/// <summary>看在办 — asks every module what was given to the units under a node and not done, the most urgent first.</summary>
public sealed class ReadPending(ModuleList modules, IServiceProvider services)
{
    public async Task<IReadOnlyList<PendingTask>> DoAsync(int node, DateOnly day, CancellationToken cancel = default)
    {
        var tasks = new List<PendingTask>();
        foreach (var source in modules.Pending) tasks.AddRange(await ((IPendingTasks)ActivatorUtilities.CreateInstance(services, source)).UnderAsync(node, day, cancel));
        return [.. tasks.OrderBy(t => t.Due)];
    }
}
