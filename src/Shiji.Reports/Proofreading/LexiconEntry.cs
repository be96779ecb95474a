namespace Shiji.Reports.Proofreading;

/// <summary>勘误词 — a slip that was seen in reports, and the right word.</summary>
/// <param name="UnlessAfter">Behind any of these characters it is no slip.</param>
public sealed record LexiconEntry(string Wrong, string Right, string Why, string? UnlessAfter = null);
