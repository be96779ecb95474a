namespace Shiji.Kernel.Access;

/// <summary>在任岗位 — a post in force, with its role and the organisation's name: a hat that may be put on.</summary>
/// <param name="DeputyFor">The name of whoever it is held for; null where it is one's own.</param>
public sealed record HeldPost(Post Post, Role Role, string Organisation, string? DeputyFor = null)
{
    public string Word => $"{Organisation} · {Role.Name}{(Post.DeputyFor is null ? "" : "（代理）")}";
}
