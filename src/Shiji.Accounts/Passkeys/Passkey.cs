namespace Shiji.Accounts;

/// <summary>通行密钥 — the public half of a key pair; the private half never leaves its owner's device. Kept after its end, so that it cannot come back.</summary>
public sealed class Passkey
{
    public Guid Id { get; set; }
    public Guid AccountId { get; set; }

    /// <summary>名称 — what its owner calls it: 办公电脑, 我的手机.</summary>
    public required string Name { get; set; }

    /// <summary>What the device calls it; no two passkeys share one.</summary>
    public required byte[] CredentialId { get; set; }

    /// <summary>In COSE form, as the device gave it.</summary>
    public required byte[] PublicKey { get; set; }

    /// <summary>签名计数 — raised by the device with each use; always nought where a passkey is copied to several devices by its maker.</summary>
    public long SignCount { get; set; }

    /// <summary>By which ways the device can be asked, separated by commas: internal, usb, hybrid.</summary>
    public string Transports { get; set; } = "";

    public bool BackupEligible { get; set; }

    /// <summary>已备份 — copied by its maker, so that a lost device does not lose it.</summary>
    public bool BackedUp { get; set; }

    public DateTime AddedAt { get; set; }
    public DateTime? UsedAt { get; set; }

    /// <summary>末次应答 — the number of the challenge it answered last; it answers later ones only, and so each but once.</summary>
    public long LastChallenge { get; set; }

    public DateTime? RemovedAt { get; set; }
    public string? RemovedBy { get; set; }
}
