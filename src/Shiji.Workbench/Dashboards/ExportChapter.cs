using Shiji.Exports;
using Shiji.Kernel.Results;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出看板 — a chapter's dashboard as a workbook: what the cards say, one figure a line.</summary>
public sealed class ExportChapter(Boards boards) : IListExport
{
    private static readonly ExportColumn<BoardFigure>[] Columns =
    [
        new("指标", f => f.Now.Figure.Name, Width: 28),
        new("本期", f => f.Now.Printed.ToString()),
        new("精确值", f => f.Now.Value?.Value, ColumnKind.Number),
        new("精确值单位", f => f.Indicator.Unit, Width: 10),
        new("上期", f => f.Now.PrintedBefore.ToString()),
        new("较上期", f => f.SinceLast?.Sentence ?? "—", Width: 24),
        new("上年同期", f => f.Then.PrintedBefore.ToString()),
        new("较上年同期", f => f.SinceYear?.Sentence ?? "—", Width: 24),
        new("目标", f => f.Target?.Shown ?? "—"),
        new("目标情况", f => f.Target?.Verdict, Width: 24),
        new("目标出处", f => f.Target?.Rule.Source, Width: 24),
        new("最低", f => SpreadOf(f, f.Spread?.Lowest), Width: 28),
        new("居中", f => SpreadOf(f, f.Spread?.Middle), Width: 28),
        new("最高", f => SpreadOf(f, f.Spread?.Highest), Width: 28),
        new("没有记录的单位", f => (decimal?)f.Spread?.Silent, ColumnKind.Number),
        new("口径", f => f.Indicator.Basis, Width: 60),
    ];

    public async Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel)
    {
        var chapter = route.GetValueOrDefault("chapter") ?? "";
        if (!Dashboard.Chapters(where.Catalogue).Contains(chapter)) return Unknown(chapter);
        var read = await boards.OfAsync(where, KeyFigures.Of(where.Catalogue, chapter), cancel);
        return ExportedList.Of("看板", "indicator_definition", Columns, read.ToAsyncEnumerable()) with { Filter = [("篇章", chapter)] };
    }

    internal static Refusal Unknown(string chapter) => new($"报告里没有“{chapter}”这个篇章，请从看板里选一个篇章。", "chapter");

    private static string SpreadOf(BoardFigure figure, SpreadUnit? unit) =>
        figure.Now.Figure.NotAssessableBecause is not null ? "不作考核" : unit is null ? "—" : $"{unit.Printed}（{unit.Name}）";
}
