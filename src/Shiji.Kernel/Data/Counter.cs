namespace Shiji.Kernel.Data;

/// <summary>计数器 — the last number given out of one kind: people, organisations, subjects.</summary>
public sealed class Counter
{
    /// <summary>The table, in words of the database.</summary>
    public required string Name { get; set; }

    public int Last { get; set; }
}
