namespace Shiji.Volunteering;

/// <summary>服务情况 — all that a star asks about one volunteer, as of a day.</summary>
/// <param name="Minutes">In force, whole minutes; hours are never rounded before they are compared.</param>
/// <param name="HalfYears">Which half-years since registration have a record: 0 is the first; see <see cref="StarLadder.HalfYearOf"/>.</param>
/// <param name="Level">现有星级</param>
public sealed record ServiceFacts(int PersonId, int OrganisationId, long Minutes, DateOnly RegisteredOn, IReadOnlySet<int> HalfYears, int Level);
