namespace Shiji.Kernel.Pending;

/// <summary>在办事项 — something given to a unit with a last day, and not done.</summary>
/// <param name="Kind">What it is, as a sentence goes on: 点位问题整改.</param>
/// <param name="Unit">简称.</param>
/// <param name="Due">The last day.</param>
public sealed record PendingTask(string Kind, string Unit, DateOnly Due);
