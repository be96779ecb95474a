namespace Shiji.Kernel.Organisations;

/// <summary>
/// 隶属 — under whom an organisation stood, from a day until, and not on, another. Moving closes one and
/// opens the next: what happened before the move stays with the old parent.
/// </summary>
public sealed class Placement : IPlaced
{
    public int Id { get; set; }
    public int OrganisationId { get; set; }

    /// <summary>上级组织; null only for the district itself.</summary>
    public int? ParentId { get; set; }

    public DateOnly From { get; set; }
    public DateOnly? Until { get; set; }
}
