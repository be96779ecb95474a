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
using Shiji.Kernel.Time;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Summaries;

/// <summary>成稿 — template and book make a summary; no figure is typed, and a clause about nothing is left out.</summary>
public sealed class ComposeSummary(ShijiDb db, FigureReader figures, RuleReader rules, DistrictClock clock)
{
    public async Task<Outcome<Summary>> DoAsync(
        Catalogue catalogue, Template template, Organisation organisation, Period period, CancellationToken cancel = default)
    {
        var missing = template.Keys.Where(k => catalogue.Indicator(k) is null).ToList();
        if (missing.Count > 0) return new Refusal($"模板引用了目录里没有的指标：{string.Join("、", missing)}。");
        var coverage = new Coverage(await db.Set<Book>().Select(b => b.OpensOn).SingleAsync(cancel), clock.Today, period);
        if (coverage.Before is { } refusal) return refusal;
        var indicators = template.Keys.Select(k => catalogue.Indicator(k)!).ToList();
        var table = await figures.ReadAsync(catalogue, indicators.SelectMany(i => i.Measures), [organisation.Id], [period], cancel);
        // Stocks stand in every period: only what happened within it shows that there is something to report.
        if (!indicators.Exists(i => i.Measures.Any(m => !m.IsStock) && table.Of(i, organisation.Id, period) is { Numerator: not 0 })) return coverage.Empty(organisation);
        var history = await rules.HistoryAsync(cancel);
        var book = history.On(clock.Today); // how a report is worded follows the rules of the day it is written
        var style = SummaryRules.StyleOf(book);
        var summary = new Writing(catalogue, template, organisation, period, style, coverage.Caveat, i => table.Of(i, organisation.Id, period), BackFilled).Done();
        var longest = SummaryRules.LongestOf(book);
        var judged = history.Within(period, [.. summary.Figures.SelectMany(f => f.Indicator.Rules).Distinct()]);
        return summary with { Caveat = coverage.Caveat, Longest = longest, Rules = [.. judged.Union(book.Used)] };

        // Heads are counted once however they came to be known, and what stands was not entered for a day.
        string? BackFilled(Indicator indicator) => indicator.Single is { IsHeadcount: false, IsStock: false } measure && table[measure, organisation.Id, period] is { } amounts
            ? BackFilledShare.Of(amounts.BackFilled, amounts.Total) : null;
    }
}
