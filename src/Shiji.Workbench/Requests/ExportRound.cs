using Microsoft.EntityFrameworkCore;
using Shiji.Exports;
using Shiji.Kernel.Data;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Results;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出报送情况 — who has handed in a round, as the request's page lists them.</summary>
public sealed class ExportRound(ShijiDb db, FindRound find, ReadRound read) : IListExport
{
    private static readonly ExportColumn<RecipientStanding>[] Columns =
    [
        new("单位", s => s.Unit.Name, Width: 28),
        new("组织代码", s => s.Unit.Code),
        new("期次", s => s.Round.Period.Name),
        new("期限", s => s.Round.Due, ColumnKind.Day, 12),
        new("情况", s => s.Standing.Word(), Width: 10),
        new("报出日", s => s.IsIn ? s.HandedInOn : null, ColumnKind.Day, 12),
        new("按时", s => s.IsIn ? s.InTime ? "是" : "否" : null, Width: 6),
        new("生效行", s => s.Rows.InForce, ColumnKind.Whole),
        new("待审行", s => s.Rows.Submitted, ColumnKind.Whole),
        new("退回行", s => s.Rows.Returned, ColumnKind.Whole),
        new("实际分钟", s => s.HandIn?.Took, ColumnKind.Whole),
    ];

    public async Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel)
    {
        var id = Guid.Parse(route["id"]!);
        if (await db.Set<DataRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } request) return new Refusal("没有这项报数要求，或者不归您现在的岗位管。");
        if (find.Of(request, where.Filters.FirstOrDefault(f => f.Name == "round").Value) is not { } round) return new Refusal("这项要求没有这一期。");
        return ExportedList.Of("报送情况", "hand_in", Columns, (await read.DoAsync(request, round, cancel: cancel)).ToAsyncEnumerable());
    }
}
