namespace Shiji.Kernel.Registers;

/// <summary>填报单 — a row as typed into a form: everything still text.</summary>
/// <param name="Organisation">Code or name.</param>
/// <param name="Values">By column key.</param>
public sealed record RowEntry(string? Organisation, string? Day, IReadOnlyDictionary<string, string?> Values);
