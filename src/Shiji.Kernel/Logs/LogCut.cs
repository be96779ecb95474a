namespace Shiji.Kernel.Logs;

/// <summary>日志截点 — up to here the log was cleared because it had been kept as long as the rules ask; the chain is followed from here on.</summary>
public sealed class LogCut
{
    /// <summary>Of the last seal that was cleared; one that was anchored.</summary>
    public long Position { get; set; }

    /// <summary>Of that seal: the next link holds it.</summary>
    public required string Hash { get; set; }

    /// <summary>The day of its anchor.</summary>
    public DateOnly Day { get; set; }

    public DateTime At { get; set; }
}
