using Microsoft.AspNetCore.Identity;

namespace Shiji.Accounts;

/// <summary>账号 — what somebody signs in with. One person, one account; nobody shares one (domain.md §9.3).</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>姓名, as shown beside what they did.</summary>
    public required string Name { get; set; }

    /// <summary>须改口令 — the password was given by an administrator; nothing else opens before it is changed.</summary>
    public bool MustChangePassword { get; set; }

    public DateTime PasswordChangedAt { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? SignedInAt { get; set; }

    /// <summary>锁定至 — for browsers that are not known, after too many wrong passwords or codes; null when it is open.</summary>
    public DateTime? LockedUntil { get; set; }

    /// <summary>末次动态码 — the half minute of the last code that was taken; only later ones are. Never saved with the account, only raised by <see cref="TakeCode"/>.</summary>
    public long CodeStep { get; set; }

    /// <summary>停用 — since when, and why; an account is never removed, for what it did stays signed.</summary>
    public DateTime? DisabledAt { get; set; }

    public string? DisabledBecause { get; set; }

    /// <summary>重新启用 — from then on it is counted anew how long nobody has signed in.</summary>
    public DateTime? EnabledAt { get; set; }
}

/// <summary>账号附件 — the second factor's secret and the recovery codes.</summary>
public sealed class AccountToken : IdentityUserToken<Guid>;

/// <summary>旧口令 — the hash of a password once used, so that it is not used again soon.</summary>
public sealed class FormerPassword
{
    public Guid Id { get; set; }
    public Guid AccountId { get; set; }
    public required string Hash { get; set; }
    public DateTime Until { get; set; }
}
