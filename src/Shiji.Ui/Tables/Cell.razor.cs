using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>格 — what one column shows of one row.</summary>
public sealed partial class Cell<T>
{
    [Parameter, EditorRequired] public Column<T> Column { get; set; } = null!;

    [Parameter, EditorRequired] public T Row { get; set; } = default!;

    private string? Href => Column.Href?.Invoke(Row);
}
