using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>有名册的组织 — a branch of whatever kind; committees and general branches have theirs in the branches below them (domain.md §1.1).</summary>
public static class RollTypes
{
    public static readonly OrganisationType[] All =
    [
        OrganisationType.Branch, OrganisationType.JointBranch, OrganisationType.TemporaryBranch, OrganisationType.FloatingBranch, OrganisationType.LinkingBranch,
    ];

    public static bool HasRoll(this OrganisationType type) => All.Contains(type);

    /// <summary>What kind of organisation it was on a day, wherever it lies; null where it stood nowhere.</summary>
    internal static Task<OrganisationType?> TypeOnAsync(this ShijiDb db, int organisation, DateOnly day, CancellationToken cancel) =>
        db.Whole<OrganisationSpell>().Where(s => s.OrganisationId == organisation && s.Day <= day && (s.Until == null || s.Until > day)).Select(s => (OrganisationType?)s.Type).FirstOrDefaultAsync(cancel);
}
