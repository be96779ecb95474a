using Microsoft.AspNetCore.Components;

namespace Shiji.Workbench;

/// <summary>分布用语 — lowest, middle and highest unit in words; no row of all of them in order.</summary>
public sealed partial class SpreadWords
{
    [Parameter, EditorRequired] public Spread Of { get; set; } = null!;

    /// <summary>The figure's own page, where every unit stands.</summary>
    [Parameter, EditorRequired] public string UnitsHref { get; set; } = "";

    private IEnumerable<(string Word, SpreadUnit Unit)> Lines =>
        Of.Told.Count == 1 ? [("只有", Of.Lowest!)]
        : [("最低", Of.Lowest!), .. Of.Middle is { } middle ? new[] { ("居中", middle) } : [], ("最高", Of.Highest!)];
}
