using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Registers;

namespace Shiji.Workbench;

/// <summary>相近的数 — what is counted already, shown before a register is designed or given out (一数一源); nothing where there is none.</summary>
public sealed partial class LikeList
{
    [Parameter, EditorRequired] public IReadOnlyList<LikeFigure> Like { get; set; } = [];

    [Parameter, EditorRequired] public Where Where { get; set; } = null!;
}
