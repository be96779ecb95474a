namespace Shiji.Activities;

/// <summary>要抽的 — where, which kind, from the first day to the last, by which seed; a number, a share, or neither: then the district's own share.</summary>
public sealed record AuditAsked(int OrganisationId, string? Kind, DateOnly? First, DateOnly? Last, string? Seed, int? Size = null, int? PerMille = null, string? Note = null);
