using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>星级清单 — awards and cases within reach, the last first; the pages and their exports ask the same.</summary>
internal static class StarList
{
    public static IQueryable<AwardLine> Awards(ShijiDb db, int level, Cursor? after)
    {
        var rows = db.Set<StarAward>().AsNoTracking().Where(a => level == 0 || a.Level == level);
        if (after is not null) rows = rows.Where(a => a.Day < after.Day || (a.Day == after.Day && a.Id.CompareTo(after.Id) < 0));
        return from a in rows
               join o in db.Set<Organisation>() on a.OrganisationId equals o.Id
               orderby a.Day descending, a.Id descending
               select new AwardLine(a, o.ShortName ?? o.Name);
    }

    public static IQueryable<CaseLine> Cases(ShijiDb db, bool done)
    {
        var rows = db.Set<StarCase>().AsNoTracking().Where(c => done || c.State == StarCaseState.Proposed || c.State == StarCaseState.Reviewed);
        return from c in rows
               join o in db.Set<Organisation>() on c.OrganisationId equals o.Id
               orderby c.Day descending, c.Id descending
               select new CaseLine(c, o.ShortName ?? o.Name);
    }
}

internal sealed record AwardLine(StarAward Award, string Organisation);

internal sealed record CaseLine(StarCase Case, string Organisation);
