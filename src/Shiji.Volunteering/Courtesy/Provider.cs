namespace Shiji.Volunteering;

/// <summary>礼遇提供方 — who gives volunteers something of their own accord. Shown to everybody, free of charge to them; they confirm redemptions with a passphrase of theirs.</summary>
public sealed class Provider
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    /// <summary>经管组织 — who agreed it with them.</summary>
    public int KeeperId { get; set; }

    public string? Address { get; set; }

    /// <summary>公开的营业电话</summary>
    public string? Phone { get; set; }

    /// <summary>核销口令 — its fingerprint; null until one was given out.</summary>
    public string? PassFingerprint { get; set; }

    /// <summary>The first day it gives nothing any more.</summary>
    public DateOnly? Until { get; set; }
}
