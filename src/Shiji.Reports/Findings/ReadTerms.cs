using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;

namespace Shiji.Reports.Findings;

/// <summary>届期读法 — how long ago each organisation was elected, and how long its term is, both in days (domain.md §1.1, §1.3: term ends on the last election and the years of the term).</summary>
public sealed class ReadTerms(ShijiDb db)
{
    /// <param name="units">单位.</param>
    /// <param name="day">The day it is asked for.</param>
    /// <param name="opensOn">What was before the book was open is not known.</param>
    /// <param name="rules">基层团委届期, then 团总支、团支部届期, in years.</param>
    public async Task<IReadOnlyList<UnitFigure>> OfAsync(IReadOnlyList<FindingUnit> units, DateOnly day, DateOnly opensOn, IReadOnlyList<RuleParameter> rules, CancellationToken cancel = default)
    {
        var ids = units.Select(u => u.Id).ToArray();
        var spells = (await (from s in db.Set<OrganisationSpell>().AsNoTracking()
                             where s.Day <= day && ids.Contains(s.OrganisationId)
                             orderby s.Day
                             select new { s.OrganisationId, s.Day, s.State, s.Reason, s.Type }).ToListAsync(cancel)).ToLookup(s => s.OrganisationId);
        return [.. units.Select(u =>
        {
            var own = spells[u.Id].ToList();
            // Established, or out of an election: both begin a term.
            var elected = own.Where((s, i) => s.Reason == SpellReason.Established || (i > 0 && own[i - 1].State == OrganisationState.Reelecting && s.State == OrganisationState.Active)).Select(s => s.Day).LastOrDefault();
            if (elected < opensOn || rules.Count < 2) return new UnitFigure(u, null);
            var years = rules[own[^1].Type == OrganisationType.Committee ? 0 : 1].Value;
            return new UnitFigure(u, new Quotient(day.DayNumber - elected.DayNumber), new Quotient(elected.AddYears((int)years).DayNumber - elected.DayNumber));
        })];
    }
}
