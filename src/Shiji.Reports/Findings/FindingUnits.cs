using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Reports.Findings;

/// <summary>被查单位读法 — sub-districts and communities at and under an organisation on a day, in the order of the tree; never ranked.</summary>
public sealed class FindingUnits(ShijiDb db)
{
    public async Task<ILookup<JudgedUnits, FindingUnit>> OfAsync(int node, DateOnly day, CancellationToken cancel = default)
    {
        var standing = await (from a in db.Set<Ancestry>()
                              where a.NodeId == node && a.From <= day && (a.Until == null || a.Until > day)
                              join s in db.Set<OrganisationSpell>() on a.OrganisationId equals s.OrganisationId
                              where s.Day <= day && (s.Until == null || s.Until > day)
                              where s.Type == OrganisationType.SubdistrictCommittee
                                  || (s.Field == Field.Community && (s.Type == OrganisationType.Committee || s.Type == OrganisationType.GeneralBranch))
                              join o in db.Set<Organisation>() on a.OrganisationId equals o.Id
                              from p in db.Set<Placement>().Where(p => p.OrganisationId == o.Id && p.From <= day && (p.Until == null || p.Until > day))
                              select new { o.Id, o.Code, o.Name, o.ShortName, o.Ordinal, s.Type, p.ParentId }).AsNoTracking().ToListAsync(cancel);
        var parents = standing.ToDictionary(s => s.Id, s => s.Ordinal);
        return standing
            .OrderBy(s => s.Type == OrganisationType.SubdistrictCommittee ? s.Ordinal : parents.GetValueOrDefault(s.ParentId ?? 0, int.MaxValue))
            .ThenBy(s => s.ParentId).ThenBy(s => s.Ordinal).ThenBy(s => s.Id)
            .ToLookup(s => s.Type == OrganisationType.SubdistrictCommittee ? JudgedUnits.Subdistricts : JudgedUnits.Communities, s => new FindingUnit(s.Id, s.Code, s.ShortName ?? s.Name));
    }

    /// <summary>What the organisation itself was on that day; null when it stood nowhere.</summary>
    public Task<OrganisationType?> TypeOfAsync(int node, DateOnly day, CancellationToken cancel = default) =>
        db.Set<OrganisationSpell>().Where(s => s.OrganisationId == node && s.Day <= day && (s.Until == null || s.Until > day)).Select(s => (OrganisationType?)s.Type).FirstOrDefaultAsync(cancel);
}
