using Microsoft.AspNetCore.Components;

namespace Shiji.Workbench;

/// <summary>改稿栏 — one part, paragraph by paragraph: what it reads like beside what is typed; within a form of the page.</summary>
public sealed partial class PartEditor
{
    private const int PerRow = 30;

    [Parameter, EditorRequired] public Editing Editing { get; set; } = null!;

    [Parameter, EditorRequired] public Where Where { get; set; } = null!;

    [Parameter, EditorRequired] public string Back { get; set; } = "";

    private static int RowsOf(string block) => Math.Clamp(block.Length / PerRow + 1, 2, 8);
}
