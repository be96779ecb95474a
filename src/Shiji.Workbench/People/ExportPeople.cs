using Shiji.Exports;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出人员 — the people kept here or below, masked as on the page.</summary>
public sealed class ExportPeople(FindPeople find) : IListExport
{
    public Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel)
    {
        var list = Listed(find, where, [new("姓名", p => p.Person.MaskedName), new("证件", p => p.Person.IdentityMask, Width: 22), new("电话", p => p.Person.PhoneMask)]);
        return Task.FromResult<Outcome<ExportedList>>(list with { Masking = "姓名只留姓，证件和电话打码。" });
    }

    internal static ExportedList Listed(FindPeople find, Where where, IEnumerable<ExportColumn<FiledPerson>> told)
    {
        var text = where.Filters.FirstOrDefault(f => f.Name == "text").Value;
        var list = ExportedList.Of("人员", "person",
            [new("人员编号", p => p.Person.Id, ColumnKind.Whole, 10), .. told, new("建档组织", p => p.Organisation.Name, Width: 28), new("组织代码", p => p.Organisation.Code)],
            find.AllAsync(where.Node, text));
        // What was looked for may be somebody's name: neither the sheet nor the log repeats it.
        return string.IsNullOrWhiteSpace(text) ? list : list with { Filter = [("查找", "按姓名或证件号码")] };
    }
}
