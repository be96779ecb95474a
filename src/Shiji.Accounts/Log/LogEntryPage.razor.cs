using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Accounts;

/// <summary>日志详情页 — one entry: what was before, what is after, and its seal.</summary>
public sealed partial class LogEntryPage
{
    private LogEntry? Entry { get; set; }

    private LogSeal? Seal { get; set; }

    private List<(string Field, string? Before, string? After)> Changes { get; set; } = [];

    [Parameter] public long Id { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Entry = await Db.Set<LogEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == Id, Http.RequestAborted);
        if (Entry is null)
        {
            Http.Answer(StatusCodes.Status404NotFound);
            return;
        }

        Seal = await Db.Set<LogSeal>().AsNoTracking().SingleOrDefaultAsync(s => s.EntryId == Id, Http.RequestAborted);
        var (before, after) = (Read(Entry.Before), Read(Entry.After));
        Changes = [.. before.Keys.Union(after.Keys).Select(field => (field, before.GetValueOrDefault(field), after.GetValueOrDefault(field)))];
    }

    private static Dictionary<string, string?> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.ToDictionary(p => p.Key, p => p.Value.ValueKind == JsonValueKind.Null ? null : p.Value.ToString());
}
