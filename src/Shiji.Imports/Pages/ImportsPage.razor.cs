using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Time;

namespace Shiji.Imports;

/// <summary>导入清单页 — the imports within reach, the last first.</summary>
public sealed partial class ImportsPage
{
    private const int PageSize = 50;

    private List<(ImportRun Run, string Kind, Job? Job)> Lines { get; set; } = [];

    private string? Next { get; set; }

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private KindReader Kinds { get; set; } = null!;

    [Inject] private JobReader Jobs { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "before")] private DateTime? Before { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var names = (await Kinds.AllAsync(Http.RequestAborted)).ToDictionary(k => k.Key, k => k.Name);
        var before = Before?.ToUniversalTime();
        var runs = await RunList.Of(Db, before).Take(PageSize + 1).ToListAsync(Http.RequestAborted);
        if (runs.Count > PageSize)
        {
            runs.RemoveAt(PageSize);
            Next = $"/imports?before={runs[^1].UploadedAt:yyyy-MM-ddTHH:mm:ss.ffffffZ}";
        }

        var jobs = await Jobs.OfAsync(runs.Select(r => r.JobId).OfType<Guid>(), Http.RequestAborted);
        Lines = runs.ConvertAll(r => (r, names.GetValueOrDefault(r.Kind, r.Kind), r.JobId is { } job ? jobs.GetValueOrDefault(job) : null));
    }
}
