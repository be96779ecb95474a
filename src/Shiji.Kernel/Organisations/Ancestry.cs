namespace Shiji.Kernel.Organisations;

/// <summary>
/// 隶属链 — "this organisation stood under that node from … until …", the closure of all placements, itself
/// included at distance 0. Derived, never edited; it turns every roll-up into one plain join.
/// </summary>
public sealed class Ancestry
{
    public int NodeId { get; set; }
    public int OrganisationId { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? Until { get; set; }

    /// <summary>级差 — 0 itself, 1 a child, 2 a grandchild.</summary>
    public int Distance { get; set; }
}
