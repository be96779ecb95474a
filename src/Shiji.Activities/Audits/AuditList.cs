using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Activities;

/// <summary>抽查清单的一行</summary>
public sealed record AuditSummary(Audit Audit, string Organisation, string Kind, int Done, int Wrong)
{
    internal static IQueryable<AuditSummary> Of(ShijiDb db, IQueryable<Audit> audits) =>
        from a in audits.AsNoTracking()
        join o in db.Set<Organisation>() on a.OrganisationId equals o.Id
        join k in db.Set<ActivityKind>() on a.Kind equals k.Key
        select new AuditSummary(a, o.ShortName ?? o.Name, k.Name,
            db.Set<AuditLine>().Count(l => l.AuditId == a.Id && l.Result != AuditResult.Open), db.Set<AuditLine>().Count(l => l.AuditId == a.Id && l.Result == AuditResult.Wrong));
}
