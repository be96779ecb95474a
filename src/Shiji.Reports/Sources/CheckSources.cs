using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Indicators;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Results;

namespace Shiji.Reports.Sources;

/// <summary>核数源 — a document that carries its sources is held against itself and against the book: was a number retouched in Word, was the source, has the book moved since.</summary>
public sealed class CheckSources(ShijiDb db, FigureReader figures)
{
    public async Task<IReadOnlyList<CheckedSource>> DoAsync(Catalogue catalogue, IReadOnlyList<CarriedFigure> carried, CancellationToken cancel = default)
    {
        var codes = carried.Select(c => c.Source.Organisation).Distinct().ToArray();
        var nodes = await db.Set<Organisation>().Where(o => codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.Id, cancel);
        var known = carried.Select(c => (Carried: c, Indicator: catalogue.Indicator(c.Source.Key), Period: PeriodText.Read(c.Source.Period), Against: PeriodText.Read(c.Source.Against ?? ""))).ToList();
        var table = await figures.ReadAsync(catalogue, known.SelectMany(k => k.Indicator?.Measures ?? []), nodes.Values, known.SelectMany(k => new[] { k.Period, k.Against }).Where(p => p.Ok).Select(p => p.Value), cancel);
        return [.. known.Select(k => Judge(k.Carried, nodes.ContainsKey(k.Carried.Source.Organisation), k.Indicator, NowOf(k.Carried, k.Indicator, k.Period), NowOf(k.Carried, k.Indicator, k.Against)))];

        Quotient? NowOf(CarriedFigure of, Indicator? indicator, Outcome<Period> period) =>
            indicator is not null && period.Ok && nodes.TryGetValue(of.Source.Organisation, out var node) ? table.Of(indicator, node, period.Value) : null;
    }

    /// <param name="seen">Does whoever checks see the unit?</param>
    /// <param name="beside">What a change was reckoned from, now.</param>
    private static CheckedSource Judge(CarriedFigure carried, bool seen, Indicator? indicator, Quotient? now, Quotient? beside)
    {
        var (source, live) = (carried.Source, indicator?.Show(now) ?? "—");
        return carried switch
        {
            { Whole: false } => new(carried, SourceVerdict.Altered, live, "数源和它的摘要对不上：有人改过这份文件里的数源。"),
            { Start: < 0 } => new(carried, SourceVerdict.Gone, live, $"这个数的书签已经删去，原来写的是“{source.Printed}”。"),
            { Untouched: false } => new(carried, SourceVerdict.Retouched, live, $"文字改过：写出时是“{source.Printed}”，现在是“{carried.Now}”。"),
            _ when !seen => new(carried, SourceVerdict.Unknown, "—", "这里没有这个单位，或者不归您现在的岗位看，核不了现值。"),
            _ when now is { } value && source.Value is { } was && value.Value != was.Value => new(carried, SourceVerdict.Moved, live, $"写出以后账簿有更正：当时 {indicator!.Show(was)}，现在 {live}。"),
            _ when source.Against is { } against && beside is { } value && source.Beside is { } was && value.Value != was.Value => new(carried, SourceVerdict.Moved, live, $"写出以后{PeriodText.Read(against).Value.Name}的账簿有更正：当时 {indicator!.Show(was)}，现在 {indicator.Show(value)}。"),
            _ when indicator is null => new(carried, SourceVerdict.Unknown, live, "这里没有这个指标，核不了现值。"),
            _ => new(carried, SourceVerdict.Same, live, "与写出时一致，账簿没有变。"),
        };
    }
}

/// <summary>核过的数源.</summary>
/// <param name="Live">The book's figure now, as it is shown.</param>
public sealed record CheckedSource(CarriedFigure Figure, SourceVerdict Verdict, string Live, string Reason);

/// <summary>数源结论.</summary>
public enum SourceVerdict
{
    /// <summary>一致</summary>
    Same,

    /// <summary>账簿变了</summary>
    Moved,

    /// <summary>文字改过</summary>
    Retouched,

    /// <summary>书签删了</summary>
    Gone,

    /// <summary>数源改过</summary>
    Altered,

    /// <summary>核不了</summary>
    Unknown,
}
