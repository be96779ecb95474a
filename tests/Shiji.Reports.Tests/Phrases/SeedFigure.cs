namespace Shiji.Reports.Tests.Phrases;

/// <summary>样稿数 — one printed figure with the values beside the ends of its honest set (domain.md §11.1).</summary>
/// <param name="Number">序号。</param>
/// <param name="Text">印出的文字。</param>
/// <param name="Below">诚实集合下面紧挨着的数。</param>
/// <param name="First">诚实集合最小的数。</param>
/// <param name="Last">诚实集合最大的数。</param>
/// <param name="Above">诚实集合上面紧挨着的数。</param>
public sealed record SeedFigure(int Number, string Text, decimal Below, decimal First, decimal Last, decimal Above)
{
    public override string ToString() => $"{Number} {Text}";
}
