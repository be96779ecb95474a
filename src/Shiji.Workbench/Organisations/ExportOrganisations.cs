using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shiji.Exports;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Sheets.Books;

namespace Shiji.Workbench;

/// <summary>导出组织 — the whole tree of the page, as it stood on the last day of the period, in tree order.</summary>
public sealed class ExportOrganisations(OrganisationDirectory directory) : IListExport
{
    public Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel)
    {
        // The page shows the tree from the highest organisation within reach, whichever is looked at.
        var (top, day) = (where.Trail[0], where.Period.LastDay);
        var list = ExportedList.Of("组织", "organisation",
        [
            new("组织代码", (StandingOrganisation o) => o.Code),
            new("名称", o => o.Name, Width: 36),
            new("简称", o => o.ShortName),
            new("类型", o => o.Type.Word()),
            new("领域", o => o.Field.Word()),
            new("状态", o => o.State.Word()),
            new("上级代码", o => o.ParentCode),
            new("层级", o => o.Depth, ColumnKind.Whole, 8),
        ], InTreeOrderAsync(top.Id, day, cancel));
        return Task.FromResult<Outcome<ExportedList>>(list with { Filter = [("最上一级", top.Name), ("截至", Chinese.Day(day))] });
    }

    /// <summary>A tree is known before it is walked: a few words for each organisation, never more than there are organisations.</summary>
    private async IAsyncEnumerable<StandingOrganisation> InTreeOrderAsync(int top, DateOnly day, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var all = new List<StandingOrganisation>();
        await foreach (var one in directory.Standing(top, day).AsAsyncEnumerable().WithCancellation(cancel)) all.Add(one);
        var below = all.Where(o => o.Id != top).ToLookup(o => o.ParentId);
        var way = new Stack<StandingOrganisation>(all.Where(o => o.Id == top));
        while (way.TryPop(out var one))
        {
            yield return one;
            foreach (var child in below[one.Id].OrderByDescending(c => c.Ordinal).ThenByDescending(c => c.Id)) way.Push(child);
        }
    }
}
