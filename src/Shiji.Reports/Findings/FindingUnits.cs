using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Reports.Findings;

/// <summary>被查单位读法 — the sub-districts, communities, branches and elected bodies at and under an organisation on a day, in the order of the tree; never ranked.</summary>
public sealed class FindingUnits(ShijiDb db)
{
    /// <param name="node">节点.</param>
    /// <param name="day">The day on which they stood there.</param>
    /// <param name="kinds">Only these are read: there are thousands of branches.</param>
    public async Task<ILookup<JudgedUnits, FindingUnit>> OfAsync(int node, DateOnly day, IReadOnlySet<JudgedUnits> kinds, CancellationToken cancel = default)
    {
        var branches = kinds.Contains(JudgedUnits.Branches) || kinds.Contains(JudgedUnits.Elected);
        var committees = kinds.Contains(JudgedUnits.Elected);
        var standing = await (from a in db.Set<Ancestry>()
                              where a.NodeId == node && a.From <= day && (a.Until == null || a.Until > day)
                              join s in db.Set<OrganisationSpell>() on a.OrganisationId equals s.OrganisationId
                              where s.Day <= day && (s.Until == null || s.Until > day)
                              where s.Type == OrganisationType.SubdistrictCommittee
                                  || ((committees || s.Field == Field.Community) && (s.Type == OrganisationType.Committee || s.Type == OrganisationType.GeneralBranch))
                                  || (branches && (s.Type == OrganisationType.Branch || s.Type == OrganisationType.JointBranch))
                              join o in db.Set<Organisation>() on a.OrganisationId equals o.Id
                              from p in db.Set<Placement>().Where(p => p.OrganisationId == o.Id && p.From <= day && (p.Until == null || p.Until > day))
                              select new { o.Id, o.Code, o.Name, o.ShortName, o.Ordinal, s.Type, s.Field, p.ParentId }).AsNoTracking().ToListAsync(cancel);
        var parents = standing.ToDictionary(s => s.Id, s => s.Ordinal);
        return standing
            .OrderBy(s => s.Type == OrganisationType.SubdistrictCommittee ? s.Ordinal : parents.GetValueOrDefault(s.ParentId ?? 0, int.MaxValue))
            .ThenBy(s => s.ParentId).ThenBy(s => s.Ordinal).ThenBy(s => s.Id)
            .SelectMany(s => KindsOf(s.Type, s.Field).Select(kind => (Kind: kind, Unit: new FindingUnit(s.Id, s.Code, s.ShortName ?? s.Name))))
            .ToLookup(s => s.Kind, s => s.Unit);
    }

    private static IEnumerable<JudgedUnits> KindsOf(OrganisationType type, Field field) => type switch
    {
        OrganisationType.SubdistrictCommittee => [JudgedUnits.Subdistricts],
        OrganisationType.Branch or OrganisationType.JointBranch => [JudgedUnits.Branches, JudgedUnits.Elected],
        _ when field == Field.Community => [JudgedUnits.Communities, JudgedUnits.Elected],
        _ => [JudgedUnits.Elected],
    };

    /// <summary>What the organisation itself was on that day; null when it stood nowhere.</summary>
    public Task<OrganisationType?> TypeOfAsync(int node, DateOnly day, CancellationToken cancel = default) =>
        db.Set<OrganisationSpell>().Where(s => s.OrganisationId == node && s.Day <= day && (s.Until == null || s.Until > day)).Select(s => (OrganisationType?)s.Type).FirstOrDefaultAsync(cancel);
}
