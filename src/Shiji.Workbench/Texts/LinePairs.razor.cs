using Microsoft.AspNetCore.Components;
using Shiji.Reports.Texts;

namespace Shiji.Workbench;

/// <summary>对照表 — the paragraphs in which two versions differ, side by side.</summary>
public sealed partial class LinePairs
{
    [Parameter, EditorRequired] public IReadOnlyList<LinePair> Pairs { get; set; } = [];

    [Parameter, EditorRequired] public string Before { get; set; } = "";

    [Parameter, EditorRequired] public string After { get; set; } = "";
}
