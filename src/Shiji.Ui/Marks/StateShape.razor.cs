using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>状态图形 — the shape alone, in the colour of the words around it.</summary>
public sealed partial class StateShape
{
    [Parameter, EditorRequired] public RecordState State { get; set; }
}
