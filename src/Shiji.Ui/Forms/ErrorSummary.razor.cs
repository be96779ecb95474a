using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>错误汇总 — all errors of a form at its top, each a way to its field.</summary>
public sealed partial class ErrorSummary
{
    [Parameter, EditorRequired] public IReadOnlyList<FieldError> Errors { get; set; } = [];

    /// <summary>This page's own address, where the document has a base element.</summary>
    [Parameter] public string Here { get; set; } = "";
}
