using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>步骤 — where I am in an import, a closing or a campaign.</summary>
public sealed partial class StepList
{
    [Parameter, EditorRequired] public IReadOnlyList<string> Steps { get; set; } = [];

    /// <summary>Counted from one.</summary>
    [Parameter, EditorRequired] public int Current { get; set; }

    private string? Word(int step) => step < Current ? "已完成：" : null;

    private string? Tone(int step) => step < Current ? "done" : null;
}
