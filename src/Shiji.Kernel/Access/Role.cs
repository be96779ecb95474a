namespace Shiji.Kernel.Access;

/// <summary>角色 — what a post entitles to: a named set of permissions, kept as data.</summary>
public sealed class Role
{
    public required string Key { get; set; }

    public required string Name { get; set; }

    public RoleKind Kind { get; set; }

    /// <summary>The names of its <see cref="Permission"/>s, separated by spaces.</summary>
    public required string Permissions { get; set; }

    /// <summary>When somebody holds several posts, the first by this number is the one signed in with.</summary>
    public int Ordinal { get; set; }

    public IReadOnlySet<Permission> Rights => Permissions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Permission>).ToHashSet();
}
