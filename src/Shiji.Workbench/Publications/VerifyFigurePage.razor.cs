using Microsoft.AspNetCore.Components;
using Shiji.Reports.Publications;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>核验数字页 — for anybody who has the document, who need not be signed in.</summary>
public sealed partial class VerifyFigurePage
{
    private VerifiedFigure? Found { get; set; }

    private string? Asked => string.IsNullOrWhiteSpace(Code) ? string.IsNullOrWhiteSpace(Typed) ? null : Typed : Code;

    [Parameter] public string? Code { get; set; }

    [SupplyParameterFromQuery(Name = "code")] private string? Typed { get; set; }

    [Inject] private VerifyFigure Verify { get; set; } = null!;

    private RecordState State => Found switch
    {
        { Altered: true } or { Publication.State: PublicationState.Withdrawn } => RecordState.Returned,
        { Restated: not null } or { Corrected: true } => RecordState.Waiting,
        _ => RecordState.InForce,
    };

    private string Word => Found switch
    {
        { Altered: true } => "不可采信",
        { Publication.State: PublicationState.Withdrawn } => "文件已撤回",
        { Restated: not null } => "已重述",
        { Corrected: true } => "有更正，尚未重述",
        _ => "与成文时一致",
    };

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Http.Response.Headers["X-Robots-Tag"] = "noindex";
        if (Asked is not null) Found = await Verify.DoAsync(Asked, Cancel);
        if (Asked is not null && Found is null) Missing();
    }
}
