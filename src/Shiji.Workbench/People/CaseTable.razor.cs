using Microsoft.AspNetCore.Components;
using Shiji.Kernel.People;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>人员事项表 — cases with what they are about, who asked, and how far they are.</summary>
public sealed partial class CaseTable
{
    [Parameter, EditorRequired] public IReadOnlyList<CaseLine> Lines { get; set; } = [];

    [Parameter, EditorRequired] public string Caption { get; set; } = "";

    [Parameter] public RenderFragment? Empty { get; set; }

    [CascadingParameter] private Where Where { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;
}

/// <summary>事项状态标 — the mark of a case.</summary>
internal static class CaseMarks
{
    public static RecordState Mark(this CaseState state) => state switch
    {
        CaseState.Waiting => RecordState.Waiting,
        CaseState.Done => RecordState.InForce,
        CaseState.Refused => RecordState.Returned,
        _ => RecordState.Frozen,
    };
}
