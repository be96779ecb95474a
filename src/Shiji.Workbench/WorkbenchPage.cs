using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>工作台页 — what every page knows: where it looks, and how it refuses.</summary>
public abstract class WorkbenchPage : WholePage
{
    [CascadingParameter] protected Where Where { get; set; } = null!;

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>Set when the page has nothing to show but the reason.</summary>
    protected Refusal? Refused { get; private set; }

    protected CancellationToken Cancel => Http.RequestAborted;

    protected void Refuse(Refusal refusal, int status = StatusCodes.Status404NotFound)
    {
        Refused = refusal;
        Http.Answer(status);
    }
}
