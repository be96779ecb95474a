namespace Shiji.Api;

/// <summary>留存的答复 — the answer to a request of one key, so that the same request again changes nothing and is told the same; forgotten after a time that a rule sets.</summary>
public sealed class KeptAnswer
{
    public Guid KeyId { get; set; }

    /// <summary>重复识别码 — the Idempotency-Key of the request.</summary>
    public required string Token { get; set; }

    /// <summary>SHA-256 of the address and the content, in hexadecimal.</summary>
    public required string Hash { get; set; }

    public DateTime At { get; set; }
    public int Status { get; set; }
    public string? Body { get; set; }
    public string? Refusal { get; set; }
    public string? Field { get; set; }
}
