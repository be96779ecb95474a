using Shiji.Kernel.Secrecy;

namespace Shiji.Accounts;

/// <summary>凭证密钥 — a key by which cookies and forms are protected; in the database, so that several web processes know one another's, and under seal.</summary>
public sealed class ProtectionKey
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    [Sealed("protection.key")]
    public SealedText Content { get; set; }
}
