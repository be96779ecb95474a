namespace Shiji.Kernel.Logs;

/// <summary>封条 — one link of the chain over the log: each holds the hash of its entry and of the link before, so that no entry can be changed, taken out or slipped in unseen.</summary>
public sealed class LogSeal
{
    /// <summary>序位 — 1, 2, 3, without a gap.</summary>
    public long Position { get; set; }

    public long EntryId { get; set; }

    /// <summary>The digest that was used: SHA-256 or SM3.</summary>
    public required string Digest { get; set; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Hash { get; set; }
}
