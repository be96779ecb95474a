namespace Shiji.Kernel.Organisations;

/// <summary>在册组织 — one organisation as it stood on a day: what it was then, and directly under whom.</summary>
/// <param name="ParentCode">Null for the district itself, and where the one above is beyond the reader's reach.</param>
/// <param name="Depth">How far below the organisation asked about it stands; 0 for that one itself.</param>
public sealed record StandingOrganisation(int Id, string Code, string Name, string? ShortName, OrganisationType Type, Field Field, OrganisationState State, int? ParentId, string? ParentCode, int Depth, int Ordinal);
