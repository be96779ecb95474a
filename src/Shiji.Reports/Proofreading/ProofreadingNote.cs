namespace Shiji.Reports.Proofreading;

/// <summary>校对提示 — something in a text that looks wrong, what would be better, and why.</summary>
/// <param name="Better">Null where it is the writer's to choose.</param>
public sealed record ProofreadingNote(string Found, string? Better, string Why);
