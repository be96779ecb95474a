using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using Shiji.Ui;

namespace Shiji.Activities;

/// <summary>活动清单页 — activities within reach, the latest first.</summary>
public sealed partial class ActivitiesPage
{
    private const int PageSize = 50;

    private static readonly IReadOnlyList<Choice> States = [.. Enum.GetValues<ActivityState>().Select(s => new Choice(s.ToString().ToLowerInvariant(), s.Word()))];

    private ActivityFilter Filter { get; set; } = null!;

    private List<ActivityLine> Lines { get; set; } = [];

    private List<Choice> Kinds { get; set; } = [];

    private string? Next { get; set; }

    /// <summary>日_编号 of the last line of the page before.</summary>
    [SupplyParameterFromQuery(Name = "before")] private string? Before { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Filter = ActivityFilter.Read(Http.Request.Query);
        Kinds = (await Db.Set<ActivityKind>().AsNoTracking().OrderBy(k => k.Ordinal).ThenBy(k => k.Id).ToListAsync(Cancel)).ConvertAll(k => new Choice(k.Key, k.Listed()));
        var rows = Filter.Of(Db).AsNoTracking();
        if (Kernel.Records.Cursor.Read(Before) is { } last) rows = rows.Where(a => a.Day <= last.Day && (a.Day < last.Day || a.Id < last.Id));
        var page = await rows.OrderByDescending(a => a.Day).ThenByDescending(a => a.Id).Take(PageSize + 1).ToListAsync(Cancel);
        var more = page.Count > PageSize;
        if (more) page.RemoveAt(PageSize);
        var ids = page.ConvertAll(a => a.Id);
        var lines = await ActivityLine.Of(Db, Db.Set<Activity>().AsNoTracking().Where(a => ids.Contains(a.Id))).ToDictionaryAsync(l => l.Activity.Id, Cancel);
        Lines = page.ConvertAll(a => lines[a.Id]);
        if (more) Next = Here(before: new Kernel.Records.Cursor(page[^1].Day, page[^1].Id).ToString());
    }

    private string Here(string? before = null, string path = "/activities")
    {
        var query = new QueryBuilder();
        if (Filter.Text is { } text) query.Add("q", text);
        if (Filter.Kind is { } kind) query.Add("kind", kind);
        if (Filter.State is { } state) query.Add("state", state.ToString().ToLowerInvariant());
        if (before is not null) query.Add("before", before);
        return path + query;
    }
}
