using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Records;

namespace Shiji.Ui;

/// <summary>佐证图样 — one kind's stroke beside its word.</summary>
public sealed partial class EvidenceSwatch
{
    [Parameter, EditorRequired] public Evidence Kind { get; set; }
}
