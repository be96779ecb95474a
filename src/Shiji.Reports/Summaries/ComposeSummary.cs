using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Pending;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;
using Shiji.Reports.Findings;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Summaries;

/// <summary>成稿 — template and book make a summary; no figure is typed, and a clause about nothing is left out.</summary>
public sealed class ComposeSummary(ShijiDb db, FigureReader figures, UnitsStanding units, ReadFindings findings, ReadPending open, RuleReader rules, DistrictClock clock)
{
    public async Task<Outcome<Summary>> DoAsync(
        Catalogue catalogue, Template template, Organisation organisation, Period period, CancellationToken cancel = default)
    {
        if (TemplateCheck.Do(catalogue, template) is { } wrong) return wrong;
        var kept = await db.Set<Book>().AsNoTracking().SingleAsync(cancel);
        var coverage = new Coverage(kept.OpensOn, clock.Today, period);
        if (coverage.Before is { } refusal) return refusal;
        var indicators = template.Keys.Select(k => catalogue.Indicator(k)!).ToList();
        var periods = Figured.PeriodsOf(period, template.Asked.Select(c => c.Aspect));
        if (template.Has(BlockKind.Chart)) periods = periods.Union(LikePeriods.UpTo(period));
        var table = await figures.ReadAsync(catalogue, indicators.SelectMany(i => i.Measures), [organisation.Id], periods, cancel);
        // Stocks stand in every period: only what happened within it shows that there is something to report.
        var flows = indicators.Where(i => i.Measures.Any(m => !m.IsStock)).ToList();
        if (flows.Count > 0 && !flows.Exists(i => table.Of(i, organisation.Id, period) is { Numerator: not 0 })) return coverage.Empty(organisation);

        var history = await rules.HistoryAsync(cancel);
        var book = history.On(clock.Today); // how a report is worded follows the rules of the day it is written
        var due = history.On(period.LastDay);
        var read = new Figured(table, organisation.Id, period, kept.OpensOn, coverage.Over, organisation.Id == kept.RootId, due);
        var found = template.Has(BlockKind.Problems, BlockKind.Plans) ? await findings.DoAsync(catalogue, organisation, period, cancel: cancel) : [];
        var pending = template.Has(BlockKind.Plans) ? await open.DoAsync(organisation.Id, period.LastDay < clock.Today ? period.LastDay : clock.Today, cancel) : [];
        var tables = template.Has(BlockKind.Table) ? await TablesAsync(catalogue, template, organisation, period, cancel) : _ => throw new InvalidOperationException("there is no table");
        var style = SummaryRules.StyleOf(book);
        JudgedFinding[] gravest = [.. found.Where(f => f.Found).Take(DraftFindings.Gravest)];
        var summary = new Writing(catalogue, template, organisation, style, coverage.Caveat, read, gravest, pending, tables).Done();
        var longest = SummaryRules.LongestOf(book);
        var judged = history.Within(period, [.. summary.Figures.SelectMany(f => f.Indicator.Rules).Distinct()]);
        return summary with { Caveat = coverage.Caveat, Longest = longest, Rules = [.. judged.Union(book.Used).Union(due.Used).Union(gravest.SelectMany(f => f.Rules))] };
    }

    /// <summary>The units directly below when the period ended, and their figures of every table, in one reading.</summary>
    private async Task<Func<TemplateBlock, SummaryTable>> TablesAsync(Catalogue catalogue, Template template, Organisation organisation, Period period, CancellationToken cancel)
    {
        var below = await units.BelowAsync(organisation.Id, period.LastDay, cancel);
        var asked = template.Blocks.Where(b => b.Kind == BlockKind.Table).ToDictionary(b => b, b => b.Pieces.SelectMany(p => p.Citations).Select(c => catalogue.Indicator(c.Key)!).ToList());
        var table = await figures.ReadAsync(catalogue, asked.Values.SelectMany(i => i).SelectMany(i => i.Measures), below.Select(o => o.Id), [period], cancel);
        return block =>
        {
            List<SummaryTableRow> rows = [.. below.Select(o => new SummaryTableRow(o, [.. asked[block].Select(i => table.Of(i, o.Id, period))]))];
            return new(asked[block], [.. rows.Where(r => !r.Silent)], rows.Count(r => r.Silent));
        };
    }
}
