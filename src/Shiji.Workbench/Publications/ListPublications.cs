using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Reports.Publications;

namespace Shiji.Workbench;

/// <summary>成文清单 — what went out of an organisation and those below it, the last first.</summary>
public sealed class ListPublications(ShijiDb db)
{
    /// <param name="node">节点.</param>
    /// <param name="before">Only what went out before this, UTC; null for all.</param>
    public IQueryable<PublicationLine> Of(int node, DateTime? before = null) =>
        from p in db.Set<Publication>().AsNoTracking()
        where db.Set<Ancestry>().Any(a => a.NodeId == node && a.OrganisationId == p.OrganisationId) && (before == null || p.IssuedAt < before)
        join o in db.Set<Organisation>() on p.OrganisationId equals o.Id
        orderby p.IssuedAt descending
        select new PublicationLine(p, o.ShortName ?? o.Name);
}

/// <summary>一份成文 — and whose it is.</summary>
public sealed record PublicationLine(Publication Publication, string Unit);
