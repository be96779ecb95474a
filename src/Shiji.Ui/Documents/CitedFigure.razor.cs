using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>引数 — a figure inside an official text: plain digits, a quiet underline, the way to its records.</summary>
public sealed partial class CitedFigure
{
    /// <summary>Exactly as the text has it: 15.2万, 3.7小时.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>Unique on the page; null where nothing points at it.</summary>
    [Parameter] public string? Id { get; set; }

    [Parameter, EditorRequired] public string Href { get; set; } = "";

    /// <summary>Name, basis or freshness; shown on hover and focus.</summary>
    [Parameter] public string? Tip { get; set; }

    /// <summary>What the records say now, when that is not what the text says.</summary>
    [Parameter] public string? Now { get; set; }
}
