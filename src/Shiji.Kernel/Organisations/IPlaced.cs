namespace Shiji.Kernel.Organisations;

/// <summary>归属 — something that belongs to an organisation; who may see it follows from there.</summary>
public interface IPlaced
{
    /// <summary>归属组织.</summary>
    int OrganisationId { get; }
}
