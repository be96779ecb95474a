namespace Shiji.Kernel.Pending;

/// <summary>在办来源 — whichever part of the program gives something to units with a deadline tells what was not done.</summary>
public interface IPendingTasks
{
    /// <param name="node">节点; it and everything under it.</param>
    /// <param name="day">As it stood at the end of this day.</param>
    Task<IReadOnlyList<PendingTask>> UnderAsync(int node, DateOnly day, CancellationToken cancel);
}
