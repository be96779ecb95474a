using Shiji.Exports;
using Shiji.Kernel.Results;
using Shiji.Reports.Texts;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出模板清单 — the templates as their page lists them.</summary>
public sealed class ExportTemplates(ReadTemplates read) : IListExport
{
    private static readonly ExportColumn<UsableTemplate>[] Columns =
    [
        new("模板", t => t.Name, Width: 40),
        new("用在", t => OccasionWords.Of(t.Occasion), Width: 8),
        new("谁的", t => t.Standard ? "标准" : "本级或上级"),
        new("版本", t => t.Standard ? null : t.Number, ColumnKind.Whole, 8),
        new("状态", t => t.Retired ? "停用" : "在用", Width: 8),
    ];

    public async Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel) =>
        ExportedList.Of("模板清单", "report_template", Columns, (await read.ForAsync(where.Node, cancel)).ToAsyncEnumerable());
}
