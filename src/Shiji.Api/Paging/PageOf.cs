namespace Shiji.Api;

/// <summary>一页 — items in a stable order, and where the next ones are.</summary>
/// <param name="Next">The address of the next page; null on the last.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, string? Next);
