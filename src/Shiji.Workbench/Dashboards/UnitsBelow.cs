using Shiji.Kernel.Organisations;
using Shiji.Reports.Summaries;

namespace Shiji.Workbench;

/// <summary>下级单位 — the organisations that stood directly under the one looked at when the period ended, in the order of the tree.</summary>
public sealed class UnitsBelow(UnitsStanding units)
{
    public Task<IReadOnlyList<Organisation>> OfAsync(Where where, CancellationToken cancel = default) => units.BelowAsync(where.Node, where.Period.LastDay, cancel);
}
