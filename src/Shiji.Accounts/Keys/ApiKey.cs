namespace Shiji.Accounts;

/// <summary>接口密钥 — lets another program work in one post of one account, and no further than the rights it was made with. Kept after its end.</summary>
public sealed class ApiKey
{
    public Guid Id { get; set; }
    public Guid AccountId { get; set; }
    public Guid PostId { get; set; }

    /// <summary>用途 — what its maker calls it: 打卡机, 市平台同步.</summary>
    public required string Name { get; set; }

    /// <summary>The names of its <see cref="KeyRights"/>, separated by commas.</summary>
    public required string Granted { get; set; }

    public KeyRights Rights => Enum.Parse<KeyRights>(Granted);

    /// <summary>开头 — the first characters, by which whoever holds the key finds it in the list.</summary>
    public required string Opening { get; set; }

    /// <summary>SHA-256 of the whole key, in hexadecimal; the key itself is kept nowhere.</summary>
    public required string Hash { get; set; }

    public DateTime MadeAt { get; set; }
    public DateTime ExpiresAt { get; set; }

    /// <summary>最近使用 — noted at most once an hour.</summary>
    public DateTime? UsedAt { get; set; }

    public DateTime? RevokedAt { get; set; }
    public string? RevokedBy { get; set; }
    public string? RevokedBecause { get; set; }

    public bool IsOpen(DateTime now) => RevokedAt is null && ExpiresAt > now;
}
