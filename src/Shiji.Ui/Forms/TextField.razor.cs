using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>文字项 — one line of typing: a word, a number, a day; several lines when <see cref="Lines"/> says so.</summary>
public sealed partial class TextField
{
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public string? Value { get; set; }

    /// <summary>The input's type: text, search, number, date, tel, password.</summary>
    [Parameter] public string Type { get; set; } = "text";

    /// <summary>What a browser or a password keeper may fill in: username, current-password, new-password, one-time-code.</summary>
    [Parameter] public string? Autocomplete { get; set; }

    [Parameter] public string? Placeholder { get; set; }

    [Parameter] public int Lines { get; set; } = 1;

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
