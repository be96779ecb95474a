using Microsoft.AspNetCore.Components;

namespace Shiji.Imports;

/// <summary>问题清单 — the first refused lines of a file, and the way to all of them.</summary>
public sealed partial class ImportFindings
{
    [Parameter, EditorRequired] public ImportRun Run { get; set; } = null!;
}
