using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>读建团进度 — a year so far, by sub-district and industry committee, of the same figures that reports cite; and the communities without any “两新” organisation.</summary>
public sealed class ReadTargets(ShijiDb db, CatalogueShelf catalogues, FigureReader figures, DistrictClock clock)
{
    internal async Task<IReadOnlyList<TargetLine>> LinesAsync(int year, CancellationToken cancel)
    {
        var units = await (from s in db.Set<OrganisationSpell>().AsNoTracking()
                           where s.Until == null && (s.Type == OrganisationType.SubdistrictCommittee || s.Type == OrganisationType.IndustryCommittee)
                           join o in db.Set<Organisation>() on s.OrganisationId equals o.Id
                           orderby s.Type, o.Ordinal, o.Id
                           select new { o.Id, o.Code, Name = o.ShortName ?? o.Name }).ToListAsync(cancel);
        var catalogue = await catalogues.TakeAsync(db, cancel);
        var (asked, all, two, entered, byRule) = (catalogue.Measure("branch.target")!, OrganisationMeasures.Organisations, OrganisationMeasures.TwoNew, OrganisationMeasures.NewTwoNew, OrganisationMeasures.TwoNewByRule);
        var (span, before) = (SpanOf(year), new Period(new(year - 1, 1, 1), new(year, 1, 1)));
        var table = await figures.ReadAsync(catalogue, [asked, all, two, entered, byRule], units.Select(u => u.Id), [span, before], cancel);
        var blank = (await BlankAsync(cancel)).CountBy(b => b.Above).ToDictionary();
        return [.. units.Select(u => new TargetLine(u.Id, u.Code, u.Name, table[asked, u.Id, span]?.Total, table[two, u.Id, before]?.Total, table[entered, u.Id, span]?.Total, table[byRule, u.Id, span]?.Total, table[two, u.Id, span]?.Total, table[all, u.Id, span]?.Total, blank.GetValueOrDefault(u.Id)))];
    }

    /// <summary>The whole year; of this one, its whole months so far and the days since.</summary>
    internal Period SpanOf(int year) => new(new(year, 1, 1), clock.Today.Year == year ? clock.Today.AddDays(1) : new(year + 1, 1, 1));

    /// <summary>空白点 — communities under whose organisation no “两新” one stands today.</summary>
    internal async Task<IReadOnlyList<BlankSpot>> BlankAsync(CancellationToken cancel) =>
        await (from c in db.Set<OrganisationSpell>().AsNoTracking()
               where c.Until == null && c.Field == Field.Community && (c.Type == OrganisationType.Committee || c.Type == OrganisationType.GeneralBranch)
               where !db.Set<Ancestry>().Any(a => a.NodeId == c.OrganisationId && a.Until == null && db.Set<OrganisationSpell>().Any(s => s.OrganisationId == a.OrganisationId && s.Until == null && s.TwoNew))
               join p in db.Set<Placement>() on c.OrganisationId equals p.OrganisationId
               where p.Until == null && p.ParentId != null
               join o in db.Set<Organisation>() on c.OrganisationId equals o.Id
               orderby p.ParentId, o.Ordinal, o.Id
               select new BlankSpot(o.Code, o.ShortName ?? o.Name, p.ParentId!.Value)).ToListAsync(cancel);
}

/// <summary>空白点 — a community without any “两新” organisation.</summary>
/// <param name="Above">The number of its sub-district.</param>
internal sealed record BlankSpot(string Code, string Name, int Above);
