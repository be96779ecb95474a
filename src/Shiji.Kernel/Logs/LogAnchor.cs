namespace Shiji.Kernel.Logs;

/// <summary>日志锚 — the head of the chain as it was on a day; also written outside the database, where whoever changes the log does not reach.</summary>
public sealed class LogAnchor
{
    /// <summary>Of the seal.</summary>
    public long Position { get; set; }

    public required string Hash { get; set; }
    public DateOnly Day { get; set; }
    public DateTime At { get; set; }
}
