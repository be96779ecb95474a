namespace Shiji.Office;

/// <summary>小标题 — a heading on a line of its own, level 1 «一、», 2 «（一）», 3 «1.», 4 «（1）». The number is part of the text.</summary>
public sealed record Heading(int Level, IReadOnlyList<Run> Runs) : Block(Runs)
{
    public int Level { get; } = Level is >= 1 and <= 4
        ? Level
        : throw new ArgumentOutOfRangeException(nameof(Level), Level, "GB/T 9704 knows four levels of headings.");
}
