using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;
using Shiji.Office;
using Shiji.Reports.Sources;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Summaries;

/// <summary>总结成文 — a summary as an official document: every figure a bookmark, every figure a line of the annex.</summary>
public static class SummaryDocument
{
    /// <param name="summary">The composed summary.</param>
    /// <param name="on">The day it is signed.</param>
    /// <param name="at">When it was made, UTC; goes into the document's properties.</param>
    public static OfficialDocument Of(Summary summary, DateOnly on, DateTime at) => Of(summary, SummarySources.Of(summary), on, at);

    /// <param name="summary">The composed summary.</param>
    /// <param name="sources">What the file carries of its figures; where they have codes, the annex prints them.</param>
    /// <param name="on">The day it is signed.</param>
    /// <param name="at">When it was made, UTC.</param>
    public static OfficialDocument Of(Summary summary, IReadOnlyList<FigureSource> sources, DateOnly on, DateTime at)
    {
        List<Annex> annexes = [.. summary.Figures.Count == 0 ? Enumerable.Empty<Annex>() : [new("文中数字一览", FigureTable(summary, sources)) { Landscape = true, Remark = summary.Rules.Count == 0 ? null : RuleLine.Clause(summary.Rules) }], .. SummaryAnnexes.Of(summary, sources)];
        return new(summary.Title, [.. summary.Blocks.Select(b => ToBlock(b, annexes))])
        {
            Signature = new(summary.Organisation.Name, on),
            Annexes = annexes,
            Imprint = new("实绩", at),
            Data = SourceXml.Of(sources),
        };
    }

    private static Block ToBlock(SummaryBlock block, List<Annex> annexes)
    {
        var face = block.Kind switch { BlockKind.Heading1 => Face.Heading1, BlockKind.Heading2 => Face.Heading2, _ => Face.Body };
        if (block.Caption is { } annexed) return new Paragraph([new TextRun($"{annexed}见附件{NumberOf(annexed, annexes)}。", face)]);
        Run[] runs = [.. block.Runs.Select(r => ToRun(r, face))];
        return block.Kind switch
        {
            BlockKind.Heading1 => new Heading(1, runs),
            BlockKind.Heading2 => new Heading(2, runs),
            _ => new Paragraph(runs),
        };
    }

    /// <summary>An annex that is the only one has no number.</summary>
    private static string NumberOf(string annexed, List<Annex> annexes) => annexes.Count == 1 ? "" : $"{annexes.FindIndex(a => a.Title == annexed) + 1}";

    private static Run ToRun(SummaryRun run, Face face) => run.Figure is { } figure
        ? new FigureRun(figure.Bookmark, run.Text, face)
        : new TextRun(run.Text, run.Strong ? Face.Strong : face);

    private static AnnexTable FigureTable(Summary summary, IReadOnlyList<FigureSource> sources)
    {
        var coded = sources.Any(s => s.Code is not null);
        return new(
            [new("序号", 5), new("指标和标识", coded ? 19 : 21), new("文中写法", 12), new("口径", coded ? 22 : 31), new("统计期", 12), new("核定值", 11, Numeric: true), coded ? new("其中补录和核验码", 19, Numeric: true) : new("其中补录", 8, Numeric: true)],
            [
                .. summary.Figures.Select((f, i) => new Run[]
                {
                    new TextRun($"{i + 1}"),
                    new TextRun($"{f.Indicator.Name}\n{f.Indicator.Key}"),
                    new TextRun(f.Printed),
                    new TextRun(f.Indicator.Basis),
                    new TextRun(f.Indicator.Measures.All(m => m.IsStock) ? $"截至{(f.Of ?? summary.Period).LastDay.Word()}" : (f.Of ?? summary.Period).Name),
                    new TextRun(ExactOf(f)),
                    new TextRun((f.BackFilled ?? "—") + (CodeOf(f, sources) is { } code ? $"\n{FigureCode.Grouped(code)}" : "")),
                }),
            ]);
    }

    private static string? CodeOf(CitedFigure figure, IReadOnlyList<FigureSource> sources) => sources.FirstOrDefault(s => s.Bookmark == figure.Bookmark)?.Code;

    private static string ExactOf(CitedFigure figure) => figure.Value is not { } value ? "—"
        : figure.Indicator.IsRatio || figure.Indicator.Unit is "分钟" ? $"{figure.Indicator.Show(value)}"
        : FormattableString.Invariant($"{value.Value:0.####}{figure.Indicator.Unit}");
}
