using Shiji.Exports;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出规则 — the rules as their page lists them, those that came later behind them.</summary>
public sealed class ExportRules(ListRules list) : IListExport
{
    private static readonly ExportColumn<(string Chapter, RuleRow Row)>[] Columns =
    [
        new("篇章", r => r.Chapter),
        new("规则", r => r.Row.Rule.Name, Width: 36),
        new("标识", r => r.Row.Rule.Code, Width: 24),
        new("数值", r => r.Row.Rule.Amount()),
        new("适用", r => r.Row.Scope),
        new("起", r => r.Row.Rule.From, ColumnKind.Day, 12),
        new("止", r => r.Row.End?.AddDays(-1), ColumnKind.Day, 12),
        new("出处", r => r.Row.Rule.Source, Width: 36),
        new("核实", r => r.Row.Rule.Standing()),
        new("用处", r => r.Row.Use),
    ];

    public async Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel)
    {
        var (inForce, later) = await list.DoAsync(where, cancel);
        var rows = inForce.OrderBy(r => r.Ordinal).Select(r => (r.Chapter, r)).Concat(later.Select(r => ("此后才有效的", r)));
        return ExportedList.Of("规则", "rule_parameter", Columns, rows.ToAsyncEnumerable());
    }
}
