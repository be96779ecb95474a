using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Shiji.Workbench;

/// <summary>差错页 — our fault: what was kept, and a number to quote.</summary>
public sealed partial class ErrorPage
{
    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private string Number => Activity.Current?.TraceId.ToString() is { Length: > 0 } trace ? trace[..12] : Http.TraceIdentifier;
}
