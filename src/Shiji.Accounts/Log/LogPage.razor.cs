using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Accounts;

/// <summary>日志页 — the newest first; for the audit administrator, to read.</summary>
public sealed partial class LogPage
{
    private const int PageSize = 50;

    private static readonly List<Choice> Acts = [.. Enum.GetValues<LogAct>().Select(a => new Choice(((int)a).ToString(CultureInfo.InvariantCulture), a.Word()))];

    private static readonly List<Choice> Subjects = [.. LogWords.Subjects.Select(s => new Choice(s.Key, s.Value))];

    private List<LogEntry> Entries { get; set; } = [];

    private string? Older { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "who")] private string? Who { get; set; }

    [SupplyParameterFromQuery(Name = "act")] private string? Act { get; set; }

    [SupplyParameterFromQuery(Name = "subject")] private string? Subject { get; set; }

    /// <summary>Which one: a person's number, a record's.</summary>
    [SupplyParameterFromQuery(Name = "id")] private string? Id { get; set; }

    [SupplyParameterFromQuery(Name = "day")] private string? Day { get; set; }

    [SupplyParameterFromQuery(Name = "before")] private long? Before { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Entries = await LogFilter.Of(Who, Act, Subject, Id, Day).Entries(Db, Clock, Before).Take(PageSize + 1).ToListAsync(Http.RequestAborted);
        if (Entries.Count <= PageSize) return;
        Entries.RemoveAt(PageSize);
        Older = Address(Entries[^1].Id);
    }

    private string Address(long? before, string page = "/log") =>
        $"{page}?who={Uri.EscapeDataString(Who ?? "")}&act={Act}&subject={Subject}&id={Uri.EscapeDataString(Id ?? "")}&day={Day}{(before is { } last ? $"&before={last}" : "")}";
}
