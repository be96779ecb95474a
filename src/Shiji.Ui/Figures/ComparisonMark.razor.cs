using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>升降箭头 — a small arrow and the change; in ink, because up is not always good.</summary>
public sealed partial class ComparisonMark
{
    [Parameter, EditorRequired] public Comparison Value { get; set; } = null!;

    /// <summary>Says the whole sentence (较上年同期增加12.3%) instead of arrow and amount.</summary>
    [Parameter] public bool InWords { get; set; }

    /// <summary>The figure it is compared with.</summary>
    [Parameter] public string? Href { get; set; }

    private string Arrow => Value.Direction switch
    {
        Direction.Up => "M4 9V1M1 4l3-3 3 3",
        Direction.Down => "M4 1v8M1 6l3 3 3-3",
        _ => "M0 5h8",
    };
}
