using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tallies;

namespace Shiji.Activities;

/// <summary>看总览 — sessions, turns, people and minutes from the book, never from the records themselves: half a million of them cost as little as fifty.</summary>
public sealed class ReadOverview(ShijiDb db, CatalogueShelf catalogues, FigureReader figures, Breakdown breakdown)
{
    private static readonly string[] Keys = [ActivityMeasures.SessionKey, ActivityMeasures.TurnKey, ActivityMeasures.MinutesKey, ActivityMeasures.PersonKey];

    public async Task<Overview> DoAsync(OverviewAsked asked, CancellationToken cancel = default)
    {
        var catalogue = await catalogues.TakeAsync(db, cancel);
        var (whole, mix) = await RowAsync(catalogue, asked, asked.Kind.Name, asked.Filter, asked.Period, cancel);
        return new(whole, mix[2], asked.By switch
        {
            OverviewBy.Category => await PartsAsync(catalogue, asked, whole, asked.Category is { } one ? [(one, asked.Filter)] : [.. asked.Kind.CategoryList.Select(c => (c, $"{asked.Filter},category={c}"))], "没有类别", cancel),
            OverviewBy.Place => await PartsAsync(catalogue, asked, whole, await StreetsAsync(asked, cancel), "没有记发生地", cancel),
            OverviewBy.Month => await MonthsAsync(catalogue, asked, cancel),
            OverviewBy.Evidence => [.. Enum.GetValues<Evidence>().Select(e => new OverviewRow(e.Word(), asked.Filter, asked.Code, asked.Period, mix[0].Of(e), mix[1].Of(e), null, mix[2].Of(e))).Where(HasAny)],
            _ => await UnitsAsync(catalogue, asked, cancel),
        });
    }

    private async Task<(OverviewRow Row, Amounts[] Mix)> RowAsync(Catalogue catalogue, OverviewAsked asked, string name, string filter, Period period, CancellationToken cancel)
    {
        var measures = MeasuresOf(catalogue, filter);
        var table = await figures.ReadAsync(catalogue, measures.OfType<Measure>(), [asked.Node], [period], cancel);
        Amounts[] mix = [.. measures.Select(m => m is null ? default : table[m, asked.Node, period] ?? default)];
        return (new(name, filter, asked.Code, period, mix[0].Total, mix[1].Total, measures[3] is null ? null : mix[3].Total, mix[2].Total), mix);
    }

    /// <summary>Parts that follow from data; what belongs to none of them has a row of its own, so that nothing is left out of the sum.</summary>
    private async Task<IReadOnlyList<OverviewRow>> PartsAsync(Catalogue catalogue, OverviewAsked asked, OverviewRow whole, IReadOnlyList<(string Name, string Filter)> parts, string none, CancellationToken cancel)
    {
        var measures = parts.Select(p => MeasuresOf(catalogue, p.Filter)).ToList();
        var table = await figures.ReadAsync(catalogue, measures.SelectMany(m => m).OfType<Measure>(), [asked.Node], [asked.Period], cancel);
        long Of(Measure? measure) => measure is null ? 0 : table[measure, asked.Node, asked.Period]?.Total ?? 0;
        var rows = parts.Zip(measures, (p, m) => new OverviewRow(p.Name, p.Filter, asked.Code, asked.Period, Of(m[0]), Of(m[1]), m[3] is null ? null : Of(m[3]), Of(m[2]))).Where(HasAny).ToList();
        var rest = new OverviewRow(none, asked.Filter, asked.Code, asked.Period, whole.Sessions - rows.Sum(r => r.Sessions), whole.Turns - rows.Sum(r => r.Turns), null, whole.Minutes - rows.Sum(r => r.Minutes));
        return HasAny(rest) ? [.. rows, rest] : rows;
    }

    private async Task<IReadOnlyList<OverviewRow>> MonthsAsync(Catalogue catalogue, OverviewAsked asked, CancellationToken cancel)
    {
        var measures = MeasuresOf(catalogue, asked.Filter);
        Period[] months = [.. asked.Period.Months.Select(Period.Of).Select(m => new Period(m.From > asked.Period.From ? m.From : asked.Period.From, m.Until < asked.Period.Until ? m.Until : asked.Period.Until))];
        var table = await figures.ReadAsync(catalogue, measures.OfType<Measure>(), [asked.Node], months, cancel);
        long Of(Measure? measure, Period month) => measure is null ? 0 : table[measure, asked.Node, month]?.Total ?? 0;
        return [.. months.Select(m => new OverviewRow(m.Name, asked.Filter, asked.Code, m, Of(measures[0], m), Of(measures[1], m), measures[3] is null ? null : Of(measures[3], m), Of(measures[2], m)))];
    }

    private async Task<IReadOnlyList<OverviewRow>> UnitsAsync(Catalogue catalogue, OverviewAsked asked, CancellationToken cancel)
    {
        var parts = new List<IReadOnlyList<BreakdownRow>>();
        var measures = MeasuresOf(catalogue, asked.Filter);
        foreach (var measure in measures) parts.Add(measure is null ? [] : await breakdown.OfAsync(catalogue, measure, asked.Node, asked.Period, cancel));
        var ids = parts.SelectMany(p => p).Select(r => r.NodeId).Distinct().ToArray();
        var codes = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Code, cancel);
        long Of(int part, BreakdownRow row) => parts[part].FirstOrDefault(r => r.NodeId == row.NodeId && r.IsOwn == row.IsOwn && r.Only == row.Only)?.Amounts.Total ?? 0;
        return
        [
            .. parts.SelectMany(p => p).DistinctBy(r => (r.NodeId, r.IsOwn, r.Only)).OrderByDescending(r => r.IsOwn)
                .Select(r => new OverviewRow(r.Name, asked.Filter, codes.GetValueOrDefault(r.NodeId, asked.Code), r.Only ?? asked.Period, Of(0, r), Of(1, r), measures[3] is null ? null : Of(3, r), Of(2, r))).Where(HasAny),
        ];
    }

    /// <summary>Every sub-district, for service may take place beyond one's own.</summary>
    private async Task<IReadOnlyList<(string Name, string Filter)>> StreetsAsync(OverviewAsked asked, CancellationToken cancel)
    {
        var streets = from spell in db.Whole<OrganisationSpell>()
                      where spell.Type == OrganisationType.SubdistrictCommittee
                      join o in db.Whole<Organisation>() on spell.OrganisationId equals o.Id
                      select new { o.Code, Name = o.ShortName ?? o.Name };
        return [.. (await streets.Distinct().OrderBy(s => s.Code).ToListAsync(cancel)).Select(s => (s.Name, $"{asked.Filter},place={s.Code}"))];
    }

    private static Measure?[] MeasuresOf(Catalogue catalogue, string filter) => [.. Keys.Select(k => catalogue.Measure($"{k}[{filter}]"))];

    private static bool HasAny(OverviewRow row) => (row.Sessions, row.Turns, row.Minutes) != (0, 0, 0);
}
