using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>任务页 — one job: how far, with what result, its log; cancel it, or have it done again.</summary>
public sealed partial class JobPage
{
    private const int MostLines = 200;

    private Job? Job { get; set; }

    private IReadOnlyList<JobLine> Lines { get; set; } = [];

    private bool May { get; set; }

    private Refusal? Refused { get; set; }

    [Parameter] public Guid Id { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private JobReader Reader { get; set; } = null!;

    [Inject] private CancelJob Cancelling { get; set; } = null!;

    [Inject] private RetryJob Retrying { get; set; } = null!;

    [Inject] private ModuleList Modules { get; set; } = null!;

    [Inject] private Acting Acting { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    internal static string AddressOf(Guid id) => $"/jobs/{id}";

    private string? Subject => Job!.SubjectId is { } id && Modules.Jobs.GetValueOrDefault(Job.Kind)?.Page is { } page ? $"{page}{id}" : null;

    protected override async Task OnInitializedAsync()
    {
        var cancel = Http.RequestAborted;
        if ((Job = await Reader.FindAsync(Id, cancel)) is null)
        {
            Http.Answer(StatusCodes.Status404NotFound);
            return;
        }

        Lines = await Reader.LinesAsync(Id, MostLines, cancel);
        May = await Db.CheckAsync(Job, Modules.Jobs.GetValueOrDefault(Job.Kind), cancel) is null;
    }

    private async Task DoAsync(Func<Guid, CancellationToken, Task<Refusal?>> act)
    {
        Refused = await act(Id, Http.RequestAborted);
        if (Refused is null) Navigation.NavigateTo(AddressOf(Id));
        else Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private string Second(DateTime at) => Clock.LocalOf(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
