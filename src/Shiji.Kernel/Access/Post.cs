using Shiji.Kernel.Organisations;

namespace Shiji.Kernel.Access;

/// <summary>
/// 岗位 — a role that an account holds at an organisation, from a day until, and not on, another. It reaches the
/// organisation and all that stands under it.
/// </summary>
public sealed class Post : IPlaced
{
    public Guid Id { get; set; }
    public Guid AccountId { get; set; }
    public int OrganisationId { get; set; }
    public required string RoleKey { get; set; }
    public DateOnly From { get; set; }

    /// <summary>止 — the first day it no longer is; null while nobody has set one.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>代理 — the account whose work is done for it meanwhile; such a post always has an end.</summary>
    public Guid? DeputyFor { get; set; }

    public string GrantedBy { get; set; } = "";
    public DateTime GrantedAt { get; set; }

    /// <summary>授岗依据, or why it ended.</summary>
    public string? Reason { get; set; }
}
