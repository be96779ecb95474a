namespace Shiji.Kernel.Organisations;

/// <summary>组织状态 — domain.md §1.3. A revoked or merged organisation has no open spell at all.</summary>
public enum OrganisationState
{
    /// <summary>拟建</summary>
    Draft = 1,

    /// <summary>待批</summary>
    Pending = 2,

    /// <summary>运行</summary>
    Active = 3,

    /// <summary>换届中</summary>
    Reelecting = 4,

    /// <summary>整顿</summary>
    Rectifying = 5,
}
