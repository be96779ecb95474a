using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Reports.Texts;

namespace Shiji.Workbench;

/// <summary>文稿清单 — the texts of an organisation and of those that stood below it on a day, what was saved last first.</summary>
public sealed class ListTexts(ShijiDb db)
{
    /// <param name="node">节点.</param>
    /// <param name="day">The day on which they stood below it.</param>
    /// <param name="before">Only what was saved before this, UTC; null for all.</param>
    public IQueryable<TextLine> Of(int node, DateOnly day, DateTime? before = null) =>
        from t in db.Set<ReportText>().AsNoTracking()
        where db.Set<Ancestry>().Any(a => a.NodeId == node && a.OrganisationId == t.OrganisationId && a.From <= day && (a.Until == null || a.Until > day)) && (before == null || t.SavedAt < before)
        join o in db.Set<Organisation>() on t.OrganisationId equals o.Id
        orderby t.SavedAt descending, t.Id
        select new TextLine(t, o.ShortName ?? o.Name);
}

/// <summary>文稿行 — a text and the unit it is of.</summary>
public sealed record TextLine(ReportText Text, string Unit);
