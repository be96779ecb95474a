using Microsoft.AspNetCore.Components;

namespace Shiji.Volunteering;

/// <summary>培训表 — what somebody was trained in, and what they taught.</summary>
public sealed partial class TrainingTable
{
    [Parameter, EditorRequired] public IReadOnlyList<TrainingLine> Lines { get; set; } = [];
}
