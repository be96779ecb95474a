using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>多选项 — any of a short list.</summary>
public sealed partial class ChecksField
{
    /// <summary>Up to so many stand one below the other; more stand side by side.</summary>
    private const int Few = 6;

    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter, EditorRequired] public IReadOnlyList<Choice> Choices { get; set; } = [];

    [Parameter] public IReadOnlyCollection<string> Values { get; set; } = [];

    [Parameter] public string? Help { get; set; }

    [Parameter] public string? Error { get; set; }
}
