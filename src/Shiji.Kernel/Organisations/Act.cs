namespace Shiji.Kernel.Organisations;

/// <summary>办文依据 — the day an act on an organisation takes effect, and what it rests on.</summary>
/// <param name="Day">生效日.</param>
/// <param name="DocumentNumber">批准文号, when there is one.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record Act(DateOnly Day, string? DocumentNumber = null, string? Reason = null);
