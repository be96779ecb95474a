using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Imports;

/// <summary>问题清单 — what the dry run found wrong, a page at a time, and the way to all of it.</summary>
public sealed partial class ImportFindings
{
    internal const int PageSize = 50;

    [Parameter, EditorRequired] public ImportRun Run { get; set; } = null!;

    /// <summary>The last that stood on the page before.</summary>
    [Parameter] public int After { get; set; }

    private List<ImportFinding> Findings { get; set; } = [];

    private int Count { get; set; }

    /// <summary>Of so many lines.</summary>
    private int Listed { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private string? Previous => After <= 0 ? null : AddressAfter(After - PageSize);

    private string? Next => After + PageSize >= Count ? null : AddressAfter(After + PageSize);

    private string Where => Findings is [var first, .., var last] ? $"第 {first.Ordinal}–{last.Ordinal} 条，共 {Count} 条" : $"共 {Count} 条";

    protected override async Task OnInitializedAsync()
    {
        var (all, cancel) = (Db.Set<ImportFinding>().AsNoTracking().Where(f => f.RunId == Run.Id), Http.RequestAborted);
        if (Run.Refused == 0 || (Count = await all.CountAsync(cancel)) == 0) return;
        Listed = await all.Select(f => f.Line).Distinct().CountAsync(cancel);
        Findings = await all.Where(f => f.Ordinal > After).OrderBy(f => f.Ordinal).Take(PageSize).ToListAsync(cancel);
    }

    private string AddressAfter(int after) => ImportPage.AddressOf(Run.Id) + (after > 0 ? $"?after={after}" : "") + "#findings";
}
