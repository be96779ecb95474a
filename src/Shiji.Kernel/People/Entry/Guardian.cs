namespace Shiji.Kernel.People;

/// <summary>监护人 — who answers for a child, as entered.</summary>
public sealed record Guardian(string? Name, string? Phone, string? Relation);
