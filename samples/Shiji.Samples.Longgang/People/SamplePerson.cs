namespace Shiji.Samples.Longgang.People;

/// <summary>样本人员 — an invented person, with the number in the clear: what loads the sample seals it.</summary>
/// <param name="OrganisationId">建档组织.</param>
/// <param name="IdentityNumber">Null for the few who gave none.</param>
public sealed record SamplePerson(int Id, string Name, int OrganisationId, DateOnly? BornOn, string? IdentityNumber);
