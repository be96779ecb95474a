namespace Shiji.Kernel.Jobs;

/// <summary>进度 — so many of so many, and what is being done.</summary>
/// <param name="Of">0 where nobody knows.</param>
public sealed record JobProgress(long Done, long Of, string Doing);
