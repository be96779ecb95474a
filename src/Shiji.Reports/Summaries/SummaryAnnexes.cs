using Shiji.Office;
using Shiji.Reports.Sources;

namespace Shiji.Reports.Summaries;

/// <summary>附表 — the tables and charts of a summary, each a table on a page of its own: an official text carries them behind it.</summary>
internal static class SummaryAnnexes
{
    private const int Whole = 100;
    private const int NameColumn = 28;
    private const int Upright = 2;

    public static IEnumerable<Annex> Of(Summary summary, IReadOnlyList<FigureSource> sources)
    {
        var codes = sources.Where(s => s.Code is not null).ToDictionary(s => s.Bookmark, s => FigureCode.Grouped(s.Code!));
        // A code under each figure needs the width of a turned page.
        return summary.Annexed.Select(b => new Annex(b.Caption!, b.Table is { } table ? Units(table, b.Cells, codes) : Periods(b.Chart!, b.Cells, codes)) { Landscape = codes.Count > 0 && b.Table?.Indicators.Count > Upright, Remark = b.Table?.Remark });
    }

    private static AnnexTable Units(SummaryTable table, IReadOnlyList<CitedFigure> cells, Dictionary<string, string> codes) => new(
        Columns(["单位", .. table.Indicators.Select(i => i.Name)]),
        [.. table.Rows.Zip(cells.Chunk(table.Indicators.Count), (r, of) => (IReadOnlyList<Run>)[new TextRun(r.Unit.ShortName ?? r.Unit.Name), .. of.Select(c => Cell(c, codes))])]);

    private static AnnexTable Periods(SummaryChart chart, IReadOnlyList<CitedFigure> cells, Dictionary<string, string> codes) => new(
        Columns(["统计期", chart.Indicator.Name]),
        [.. chart.Points.Zip(cells, (p, c) => (IReadOnlyList<Run>)[new TextRun(p.Period.Name), Cell(c, codes)])]);

    private static Run Cell(CitedFigure cell, Dictionary<string, string> codes) =>
        cell.Value is null ? new TextRun(cell.Printed) : new FigureRun(cell.Bookmark, cell.Printed) { Below = codes.GetValueOrDefault(cell.Bookmark) };

    /// <summary>The first takes what the others leave.</summary>
    private static AnnexColumn[] Columns(string[] heads)
    {
        var each = (Whole - NameColumn) / (heads.Length - 1);
        return [.. heads.Select((h, i) => i == 0 ? new AnnexColumn(h, Whole - each * (heads.Length - 1)) : new AnnexColumn(h, each, Numeric: true))];
    }
}
