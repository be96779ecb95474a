using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Organisations;

/// <summary>成立组织 — founds an organisation under a parent (domain.md §1.3, V-ORG-1, -4, -7).</summary>
public sealed class EstablishOrganisation(ShijiDb db, JudgeTwoNew twoNew, DistrictClock clock)
{
    public async Task<Outcome<Organisation>> DoAsync(
        string code, string name, OrganisationType type, Field field, int parentId, Act act, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.ChangeOrganisations, parentId, cancel) is { } beyond) return beyond;
        if (await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == parentId, cancel) is not { } parent) return new Refusal("没有这个上级组织，请从组织树里选。", "parent");
        var founded = await new EstablishOrganisations(db, twoNew, clock).DoAsync([new(code, name, type, field, parent.Code, act)], cancel);
        return founded.Ok ? founded.Value[0] : founded.Refusal;
    }
}
