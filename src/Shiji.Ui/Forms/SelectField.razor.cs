using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>选择项 — one of a short list.</summary>
public sealed partial class SelectField
{
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public string? Value { get; set; }

    [Parameter, EditorRequired] public IReadOnlyList<Choice> Choices { get; set; } = [];

    /// <summary>The first, empty choice: 全部, or 请选择.</summary>
    [Parameter] public string? None { get; set; }

    [Parameter] public string? Help { get; set; }

    [Parameter] public string? Error { get; set; }

    [Parameter] public bool Optional { get; set; }

    [Parameter] public string? Id { get; set; }

    private string FieldId => Id ?? Name;

    private string? DescribedBy => (Help, Error) switch
    {
        (null, null) => null,
        (_, null) => FieldId + "-help",
        (null, _) => FieldId + "-error",
        _ => $"{FieldId}-help {FieldId}-error",
    };
}
