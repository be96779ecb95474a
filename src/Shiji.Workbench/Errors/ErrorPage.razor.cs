using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Shiji.Workbench;

/// <summary>差错页 — our fault: what was kept, and a number to quote that is also in the log.</summary>
public sealed partial class ErrorPage
{
    [Inject] private ILogger<ErrorPage> Log { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private string Number => Activity.Current?.TraceId.ToString() is { Length: > 0 } trace ? trace[..12] : Http.TraceIdentifier;

    /// <summary>The exception itself is logged by the handler, but not under the number that the reader will quote.</summary>
    protected override void OnInitialized()
    {
        if (Http.Features.Get<IExceptionHandlerPathFeature>() is { } failed)
            Log.LogError("Error {Number}: {Kind} at {Path}", Number, failed.Error.GetType().Name, failed.Path);
    }
}
