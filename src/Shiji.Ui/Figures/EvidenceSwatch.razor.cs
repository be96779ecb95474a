using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>佐证图样 — one kind's stroke beside its word.</summary>
public sealed partial class EvidenceSwatch
{
    [Parameter, EditorRequired] public EvidenceKind Kind { get; set; }
}
