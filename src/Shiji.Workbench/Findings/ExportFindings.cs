using Shiji.Exports;
using Shiji.Kernel.Results;
using Shiji.Reports.Findings;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出发现的问题 — every unit of every problem found, or of one of them, with its figure and what it was compared with.</summary>
public sealed class ExportFindings(ReadFindings read) : IListExport
{
    private static readonly ExportColumn<(JudgedFinding Finding, Judgement Unit)>[] Columns =
    [
        new("问题", r => r.Finding.Finding.Entry.Name, Width: 30),
        new("轻重", r => FindingWords.Of(r.Finding.Finding.Entry.Severity)),
        new("查法", r => FindingWords.Of(r.Finding.Finding.Entry.Test)),
        new("单位", r => r.Unit.Unit.Name, Width: 24),
        new("组织代码", r => r.Unit.Unit.Code, Width: 14),
        new("本期", r => r.Finding.Finding.Show(r.Unit.Value)),
        new("精确值", r => r.Unit.Value?.Value, ColumnKind.Number),
        new("对照", r => r.Unit.Compared, Width: 28),
        new("怎么办", r => r.Finding.Finding.Entry.Remedy, Width: 60),
    ];

    public async Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel)
    {
        IReadOnlyList<JudgedFinding> found;
        if (route.GetValueOrDefault("key") is { } key)
        {
            var one = await read.OneAsync(where.Catalogue, where.Organisation, where.Period, key, cancel);
            if (!one.Ok) return one.Refusal;
            found = [one.Value];
        }
        else found = await read.DoAsync(where.Catalogue, where.Organisation, where.Period, cancel: cancel);
        return ExportedList.Of("发现的问题", "indicator_definition", Columns, found.SelectMany(f => f.List.Select(u => (f, u))).ToAsyncEnumerable());
    }
}
