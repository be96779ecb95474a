using Shiji.Kernel.Organisations;

namespace Shiji.Reports.Closings;

/// <summary>结账单位 — an organisation that closes the period, as it stood on its last day.</summary>
/// <param name="ParentId">The nearest above it that closes too; null for the district.</param>
/// <param name="Due">截止日 — the last day on which it is in time.</param>
public sealed record ClosingUnit(int Id, string Code, string Name, OrganisationType Type, int? ParentId, int Depth, DateOnly Due);
