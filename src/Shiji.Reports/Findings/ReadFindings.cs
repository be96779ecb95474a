using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;

namespace Shiji.Reports.Findings;

/// <summary>查问题 — every check asked of one organisation and period; one read of the book for each kind of unit and span, whatever the number of checks.</summary>
public sealed class ReadFindings(ShijiDb db, FigureReader figures, FindingUnits units, ReadTerms terms, RuleReader rules)
{
    public async Task<IReadOnlyList<JudgedFinding>> DoAsync(Catalogue catalogue, Organisation organisation, Period period, IReadOnlyList<FindingEntry>? entries = null, CancellationToken cancel = default)
    {
        var type = await units.TypeOfAsync(organisation.Id, period.LastDay, cancel);
        // A district that keeps another catalogue has no such check; the standard one binds whole, which a test sees to.
        Finding[] asked = [.. (entries ?? StandardFindings.All).Where(e => type is { } t && e.Levels.Contains(t)).Select(e => BindFinding.Do(e, catalogue)).Where(f => f.Ok).Select(f => f.Value!)];
        if (asked.Length == 0) return [];

        var below = await units.OfAsync(organisation.Id, period.LastDay, asked.Select(f => f.Entry.Units).ToHashSet(), cancel);
        var self = new FindingUnit(organisation.Id, organisation.Code, organisation.ShortName ?? organisation.Name);
        var (book, opensOn) = ((await rules.HistoryAsync(cancel)).On(period.LastDay), await db.Set<Book>().Select(b => b.OpensOn).SingleAsync(cancel));
        var year = new Period(new(period.LastDay.Year, 1, 1), period.Until);
        var elapsed = (decimal)(year.Until.DayNumber - year.From.DayNumber) / (year.From.AddYears(1).DayNumber - year.From.DayNumber);
        var cited = await ReadAsync(catalogue, asked.SelectMany(f => f.Cited), [self], period, cancel);

        var judged = new Dictionary<Finding, JudgedFinding>();
        foreach (var group in asked.GroupBy(f => (f.Entry.Units, Span: f.Entry.ByTime ? year : period)))
        {
            FindingUnit[] here = group.Key.Units == JudgedUnits.Itself ? [self] : [.. below[group.Key.Units]];
            var now = await ReadAsync(catalogue, group.SelectMany(f => f.Against is { } a ? [f.Judged, a] : new[] { f.Judged }), here, group.Key.Span, cancel);
            var before = new Period(group.Key.Span.From.AddYears(-1), group.Key.Span.Until.AddYears(-1));
            Finding[] falling = before.From < opensOn ? [] : [.. group.Where(f => f.Entry.Test == FindingTest.Falling)];
            var then = await ReadAsync(catalogue, falling.Select(f => f.Judged), falling.Length == 0 ? [] : here, before, cancel);
            foreach (var finding in group)
            {
                var parameters = finding.Rules.Select(c => book.Find(c)).OfType<RuleParameter>().ToList();
                var because = parameters.Count < finding.Rules.Count ? $"规则参数 {finding.Rules.First(c => book.Find(c) is null)} 在期末没有有效版本" : here.Length == 0 ? "没有要查的单位" : null;
                UnitFigure[] told = finding.Entry.Test == FindingTest.PastTerm ? [.. await terms.OfAsync(here, period.LastDay, cancel)] : [.. here.Select(u => new UnitFigure(u, ValueOf(finding, now, u, group.Key.Span), BesideOf(finding, now, falling.Contains(finding) ? then : null, u, group.Key.Span, before)))];
                Judgement[] all = because is null ? [.. JudgeFinding.Do(new(finding, told, parameters, elapsed))] : [];
                if (because is null && all.All(j => j.Wrong is null)) because = all[0].Value is null ? "期内没有可算的数" : all[0].Compared;
                judged[finding] = new(finding, group.Key.Span, all, parameters, because, finding.Cited.ToDictionary(i => i.Key, i => cited.Of(i, self.Id, period)));
            }
        }

        return [.. asked.Select(f => judged[f])];
    }

    /// <summary>One check of those that are asked here; refused where there is none of this key.</summary>
    public async Task<Outcome<JudgedFinding>> OneAsync(Catalogue catalogue, Organisation organisation, Period period, string key, CancellationToken cancel = default)
    {
        FindingEntry[] entries = [.. StandardFindings.All.Where(e => e.Key == key)];
        var read = entries.Length == 0 ? [] : await DoAsync(catalogue, organisation, period, entries, cancel);
        return read.Count == 1 ? read[0] : new Refusal(entries.Length == 0 ? $"没有“{key}”这项检查，请从发现的问题里选。" : $"“{entries[0].Name}”不在{organisation.Name}这一级检查，请换一级组织。", "key");
    }

    private Task<FigureTable> ReadAsync(Catalogue catalogue, IEnumerable<Indicator> indicators, IEnumerable<FindingUnit> of, Period period, CancellationToken cancel) =>
        figures.ReadAsync(catalogue, indicators.SelectMany(i => i.Measures), of.Select(u => u.Id), [period], cancel);

    private static Quotient? ValueOf(Finding finding, FigureTable table, FindingUnit unit, Period period) => finding.Entry.Test != FindingTest.Late
        ? table.Of(finding.Judged, unit.Id, period)
        : table[finding.Judged.Single!, unit.Id, period] is { Total: > 0 } amounts ? new(amounts.BackFilled, amounts.Total) : null;

    private static Quotient? BesideOf(Finding finding, FigureTable now, FigureTable? then, FindingUnit unit, Period period, Period before) =>
        finding.Against is { } against ? now.Of(against, unit.Id, period) : then?.Of(finding.Judged, unit.Id, before);
}
