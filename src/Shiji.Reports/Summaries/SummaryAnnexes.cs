using Shiji.Office;

namespace Shiji.Reports.Summaries;

/// <summary>附表 — the tables and charts of a summary, each a table on a page of its own: an official text carries them behind it.</summary>
internal static class SummaryAnnexes
{
    private const int Whole = 100;
    private const int NameColumn = 28;

    public static string? TitleOf(SummaryBlock block) => block.Table?.Caption ?? block.Chart?.Caption;

    public static IEnumerable<Annex> Of(Summary summary) => summary.Blocks.Where(b => TitleOf(b) is not null).DistinctBy(TitleOf).Select(b => new Annex(TitleOf(b)!, b.Table is { } table ? Units(table) : Periods(b.Chart!)));

    private static AnnexTable Units(SummaryTable table) => new(
        Columns(["单位", .. table.Indicators.Select(i => i.Name)]),
        [.. table.Rows.Select(r => (IReadOnlyList<Run>)[new TextRun(r.Unit.ShortName ?? r.Unit.Name), .. r.Values.Select((v, i) => new TextRun(table.Indicators[i].Show(v)))])]);

    private static AnnexTable Periods(SummaryChart chart) => new(
        Columns(["统计期", chart.Indicator.Name]),
        [.. chart.Points.Select(p => (IReadOnlyList<Run>)[new TextRun(p.Period.Name), new TextRun(chart.Indicator.Show(p.Value))])]);

    /// <summary>The first takes what the others leave.</summary>
    private static AnnexColumn[] Columns(string[] heads)
    {
        var each = (Whole - NameColumn) / (heads.Length - 1);
        return [.. heads.Select((h, i) => i == 0 ? new AnnexColumn(h, Whole - each * (heads.Length - 1)) : new AnnexColumn(h, each, Numeric: true))];
    }
}
