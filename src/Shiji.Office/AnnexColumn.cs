namespace Shiji.Office;

/// <summary>栏 — a column of an annex table: its head and its share of the width in percent. Figures stand at the right, words at the left.</summary>
public sealed record AnnexColumn(string Head, int Percent, bool Numeric = false)
{
    public int Percent { get; } = Percent > 0
        ? Percent
        : throw new ArgumentOutOfRangeException(nameof(Percent), Percent, "A column has a width.");
}
