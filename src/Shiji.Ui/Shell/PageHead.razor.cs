using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>页头 — what this page is, how many, its state and next step in one sentence, and what I may do.</summary>
public sealed partial class PageHead
{
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>Already worded: 1,203条。</summary>
    [Parameter] public string? Count { get; set; }

    /// <summary>What was counted.</summary>
    [Parameter] public string? CountHref { get; set; }

    [Parameter] public RecordState? State { get; set; }

    [Parameter] public string? StateWord { get; set; }

    [Parameter] public string? Sentence { get; set; }

    /// <summary>Buttons; on a phone they stand within reach of the thumb.</summary>
    [Parameter] public RenderFragment? Actions { get; set; }
}
