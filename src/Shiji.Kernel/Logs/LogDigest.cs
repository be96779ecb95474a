using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.Logs;

/// <summary>摘要算法 — by which a link of the log is hashed; each seal names its own, so that a chain may go from one to the other (GB/T 32905 SM3, FIPS 180-4 SHA-256).</summary>
public sealed record LogDigest(string Name, ISuite Suite)
{
    public static LogDigest Sha256 { get; } = new("SHA-256", Suites.International);

    public static LogDigest Sm3 { get; } = new("SM3", Suites.National);

    public static IReadOnlyList<LogDigest> All { get; } = [Sha256, Sm3];

    /// <summary>Null where no such is known.</summary>
    public static LogDigest? Of(string name) => All.FirstOrDefault(d => d.Name == name);

    /// <summary>The digest of the key ring's own family, so that a district turns to the national algorithms in one step.</summary>
    public static LogDigest Of(KeyRing? ring) => All.First(d => d.Suite == (ring?.Current.Algorithms ?? Suites.International));

    public string HashOf(LogEntry entry, string previous) => Convert.ToHexStringLower(Suite.Digest(LogText.Of(entry, previous)));
}
