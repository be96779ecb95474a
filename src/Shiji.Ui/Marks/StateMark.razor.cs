using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>状态标 — word, shape and colour, so that any one of the three suffices.</summary>
public sealed partial class StateMark
{
    [Parameter, EditorRequired] public RecordState State { get; set; }

    /// <summary>The field's own word where it has one: 已销号, 待团委确认.</summary>
    [Parameter] public string? Word { get; set; }

    private string Tone => State switch
    {
        RecordState.InForce => "in-force",
        RecordState.Waiting => "waiting",
        RecordState.Returned => "returned",
        RecordState.Draft => "draft",
        _ => "frozen",
    };

    private string Shown => Word ?? State switch
    {
        RecordState.InForce => "生效",
        RecordState.Waiting => "待办",
        RecordState.Returned => "退回",
        RecordState.Draft => "草稿",
        _ => "定格",
    };
}
