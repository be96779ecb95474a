using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>大屏外框 — finds out where the reader looks, and draws no menu.</summary>
public sealed partial class WallLayout
{
    private Where? _where;
    private Refusal? _refusal;

    [Inject] private WhereReader Reader { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var (where, refusal, status) = await Reader.ReadAsync(Http, Http.RequestAborted);
        if (refusal is not null) Http.Answer(status);
        (_where, _refusal) = (where, refusal);
    }
}
