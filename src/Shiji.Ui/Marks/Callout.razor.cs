using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>提示 — one thing to know before going on.</summary>
public sealed partial class Callout
{
    [Parameter] public CalloutKind Kind { get; set; }

    [Parameter] public string? Title { get; set; }

    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;

    private RecordState? Shape => Kind switch
    {
        CalloutKind.Done => RecordState.InForce,
        CalloutKind.Attention => RecordState.Waiting,
        CalloutKind.Frozen => RecordState.Frozen,
        _ => null,
    };

    private string Tone => Kind switch
    {
        CalloutKind.Done => "in-force",
        CalloutKind.Attention => "waiting",
        CalloutKind.Frozen => "frozen",
        _ => "draft",
    };
}
