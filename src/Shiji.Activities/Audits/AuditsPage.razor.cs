using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>抽查清单页 — every draw within reach, the latest first.</summary>
public sealed partial class AuditsPage
{
    private const int PageSize = 30;

    private List<AuditSummary> Lines { get; set; } = [];

    private string? Next { get; set; }

    [SupplyParameterFromQuery(Name = "before")] private string? Before { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var audits = Db.Set<Audit>().AsQueryable();
        if (Cursor.Read(Before) is { } last) audits = audits.Where(a => a.Day <= last.Day && (a.Day < last.Day || a.Id < last.Id));
        Lines = await AuditSummary.Of(Db, audits.OrderByDescending(a => a.Day).ThenByDescending(a => a.Id).Take(PageSize + 1)).ToListAsync(Cancel);
        Lines = [.. Lines.OrderByDescending(l => l.Audit.Day).ThenByDescending(l => l.Audit.Id)];
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = $"/audits?before={new Cursor(Lines[^1].Audit.Day, Lines[^1].Audit.Id)}";
    }
}
