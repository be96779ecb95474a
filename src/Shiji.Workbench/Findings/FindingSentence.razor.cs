using Microsoft.AspNetCore.Components;
using Shiji.Reports.Findings;

namespace Shiji.Workbench;

/// <summary>问题一句 — a finding in one sentence, every number of it the way to where it comes from.</summary>
public sealed partial class FindingSentence
{
    [Parameter, EditorRequired] public IReadOnlyList<DraftRun> Runs { get; set; } = [];

    [Parameter, EditorRequired] public Where Where { get; set; } = null!;

    private string? HrefOf(DraftRun run) => run switch
    {
        { Cited: { } indicator } => Where.To(Figure.Of(indicator).Path),
        { Counted: { } key } => Where.To(Where.Keyed("findings", key)),
        _ => null,
    };
}
