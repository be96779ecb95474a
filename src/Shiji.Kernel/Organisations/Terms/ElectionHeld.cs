namespace Shiji.Kernel.Organisations;

/// <summary>换届情况 — what is said of an election, or of an appointment in its place.</summary>
/// <param name="Day">选举日或任命日.</param>
/// <param name="Years">届期 in years; null for the longest that the rule allows.</param>
/// <param name="Entitled">应到会人数 of a meeting of members, with <paramref name="Present"/>.</param>
/// <param name="Document">批复文号.</param>
public sealed record ElectionHeld(DateOnly Day, string? Document, int? Years = null, int? Entitled = null, int? Present = null);
