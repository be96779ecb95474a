using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>经办记录 — the history at the foot of a record, newest first.</summary>
public sealed partial class Timeline
{
    [Parameter, EditorRequired] public IReadOnlyList<TimelineEntry> Entries { get; set; } = [];
}
