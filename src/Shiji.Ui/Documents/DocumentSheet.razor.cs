using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>文稿 — an official text as it will be printed, on a sheet; headings are h2 一、 and h3 （一）.</summary>
public sealed partial class DocumentSheet
{
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    [Parameter] public string? Subtitle { get; set; }

    /// <summary>文号, such as 龙团报〔2022〕12号.</summary>
    [Parameter] public string? Number { get; set; }

    /// <summary>主送: the line that addresses the text.</summary>
    [Parameter] public string? Addressee { get; set; }

    [Parameter] public string? Signature { get; set; }

    [Parameter] public string? Day { get; set; }

    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;
}
