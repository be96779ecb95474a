using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>筛选行 — a GET form whose answers live in the address.</summary>
public sealed partial class FilterRow
{
    [Parameter] public string? Action { get; set; }

    /// <summary>The <see cref="Frame"/> it renews when there is a script.</summary>
    [Parameter] public string? Frame { get; set; }

    /// <summary>What the address keeps besides the filters: sorting, organisation, period.</summary>
    [Parameter] public IReadOnlyList<Choice> Kept { get; set; } = [];

    [Parameter] public string? ClearHref { get; set; }

    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;

    /// <summary>Export, saved views: things to do with what was filtered.</summary>
    [Parameter] public RenderFragment? Extra { get; set; }
}
