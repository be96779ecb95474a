using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Access;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>后台任务页 — jobs within reach, the last first, and below them what is done by itself.</summary>
public sealed partial class JobsPage
{
    private const int PageSize = 50;

    private static readonly List<Choice> States = [.. Enum.GetValues<JobState>().Select(s => new Choice(s.ToString(), s.Word()))];

    private List<Job> Jobs { get; set; } = [];

    private IReadOnlyList<ScheduleLine> Lines { get; set; } = [];

    private string? Older { get; set; }

    [Inject] private JobReader Reader { get; set; } = null!;

    [Inject] private ScheduleReader Schedules { get; set; } = null!;

    [Inject] private ModuleList Modules { get; set; } = null!;

    [Inject] private Acting Acting { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "state")] private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "by")] private string? By { get; set; }

    [SupplyParameterFromQuery(Name = "before")] private DateTime? Before { get; set; }

    private bool Keeps => Acting.Now.May(Permission.ManageAccounts);

    protected override async Task OnInitializedAsync()
    {
        JobState? state = Enum.TryParse<JobState>(State, out var wanted) ? wanted : null;
        Jobs = await Reader.LastAsync(Before?.ToUniversalTime(), By == "me" ? Acting.Now.AccountId : null, state, PageSize + 1, Http.RequestAborted);
        if (Jobs.Count > PageSize)
        {
            Jobs.RemoveAt(PageSize);
            Older = Address(Jobs[^1].QueuedAt);
        }

        Lines = await Schedules.AllAsync(Http.RequestAborted);
    }

    private string Address(DateTime? before) =>
        $"/jobs?state={Uri.EscapeDataString(State ?? "")}&by={Uri.EscapeDataString(By ?? "")}{(before is { } at ? $"&before={at:yyyy-MM-ddTHH:mm:ss.ffffffZ}" : "")}";

    private string Minute(DateTime at) => Clock.LocalOf(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
