using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;

namespace Shiji.Reports.Findings;

/// <summary>届期读法 — how long ago each organisation was elected, and how long its term is, postponed where that was approved, both in days (domain.md §1.1, §1.3).</summary>
public sealed class ReadTerms(ShijiDb db)
{
    /// <param name="units">单位.</param>
    /// <param name="day">The day it is asked for.</param>
    public async Task<IReadOnlyList<UnitFigure>> OfAsync(IReadOnlyList<FindingUnit> units, DateOnly day, CancellationToken cancel = default)
    {
        var ids = units.Select(u => u.Id).ToArray();
        var terms = (await db.Set<OfficeTerm>().AsNoTracking().Where(t => ids.Contains(t.OrganisationId) && !t.Void && t.Day <= day && (t.Until == null || t.Until > day)).ToListAsync(cancel)).ToDictionary(t => t.OrganisationId);
        return [.. units.Select(u => terms.TryGetValue(u.Id, out var term)
            ? new UnitFigure(u, new Quotient(day.DayNumber - term.Day.DayNumber), new Quotient(term.DueOn.DayNumber - term.Day.DayNumber))
            : new UnitFigure(u, null))];
    }
}
