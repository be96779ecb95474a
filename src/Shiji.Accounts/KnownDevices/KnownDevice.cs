namespace Shiji.Accounts;

/// <summary>已知设备 — a browser in which this account once signed in to the end; its wrong guesses are counted apart from those of strangers.</summary>
public sealed class KnownDevice
{
    public Guid Id { get; set; }
    public Guid AccountId { get; set; }

    /// <summary>SHA-256 of the mark in the cookie, in hexadecimal; the mark itself is kept nowhere.</summary>
    public required string MarkHash { get; set; }

    /// <summary>最近登录 — from then on it is known for the days of a rule.</summary>
    public DateTime SeenAt { get; set; }

    public int FailedCount { get; set; }
    public DateTime? LockedUntil { get; set; }
}
