namespace Shiji.Kernel.Access;

/// <summary>在任岗位 — a post in force, with its role and the organisation's name: a hat that may be put on.</summary>
public sealed record HeldPost(Post Post, Role Role, string Organisation)
{
    public string Word => $"{Organisation} · {Role.Name}{(Post.DeputyFor is null ? "" : "（代理）")}";
}
