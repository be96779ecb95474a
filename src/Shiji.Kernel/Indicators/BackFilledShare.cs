namespace Shiji.Kernel.Indicators;

/// <summary>补录占比 — how much of a total was entered after the day, said beside it wherever it is printed (domain.md §5.4).</summary>
public static class BackFilledShare
{
    private static readonly Shown Percent = new(0.01m, 1, "%");

    /// <summary>1.2%, or that there is none; null where there is no total to have a share of.</summary>
    public static string? Of(long backFilled, long whole) => whole <= 0 ? null : backFilled == 0 ? "没有" : Percent.Text(new(backFilled, whole));
}
