namespace Shiji.Accounts;

/// <summary>会话 — one browser signed in as one account, in one post. Kept after its end: who was signed in, when and from where.</summary>
public sealed class Session
{
    public Guid Id { get; set; }
    public Guid AccountId { get; set; }

    /// <summary>SHA-256 of the key in the cookie, in hexadecimal; the key itself is kept nowhere.</summary>
    public required string KeyHash { get; set; }

    public DateTime StartedAt { get; set; }

    /// <summary>最近活动 — noted at most once a minute.</summary>
    public DateTime SeenAt { get; set; }

    public DateTime? EndedAt { get; set; }
    public string? EndedBecause { get; set; }

    /// <summary>已过第二要素, or none was asked.</summary>
    public bool Complete { get; set; }

    /// <summary>确认本人 — when a password, a code or a passkey was last asked for and given.</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>所用岗位 — null for the first of the account's posts.</summary>
    public Guid? PostId { get; set; }

    public string Address { get; set; } = "";

    /// <summary>Browser and system, as far as it says.</summary>
    public string Device { get; set; } = "";
}
