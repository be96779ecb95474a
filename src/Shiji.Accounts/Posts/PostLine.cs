using Shiji.Kernel.Access;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>岗位一行 — a post as a list shows it.</summary>
/// <param name="For">The name of whoever it is held for.</param>
public sealed record PostLine(Post Post, string Name, string Role, string Organisation, string? For)
{
    public string RoleWord => For is null ? Role : $"{Role}（代理{For}）";

    public string StateOn(DateOnly today) => Post.Until <= today ? "已结束" : Post.From > today ? "未到任" : "在任";

    /// <summary>起止, the last day included.</summary>
    public string Span => $"{Post.From.Word()}起{(Post.Until is { } until ? $"，到{until.AddDays(-1).Word()}" : "")}";
}
