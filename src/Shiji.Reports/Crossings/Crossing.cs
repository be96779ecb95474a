namespace Shiji.Reports.Crossings;

/// <summary>互核结果 — claims that cannot all be true, or look copied, with a sentence that says why (domain.md §11.3).</summary>
public sealed record Crossing(CrossingKind Kind, string Sentence, IReadOnlyList<Claim> Claims);

/// <summary>互核种类.</summary>
public enum CrossingKind
{
    /// <summary>前后不一 — one thing, two numbers: also two lists of different length under one name.</summary>
    Contradiction,

    /// <summary>期间倒挂 — a year below its half-year.</summary>
    Shrinking,

    /// <summary>部分大于整体.</summary>
    PartAboveWhole,

    /// <summary>两期雷同 — the same rate to the last digit in two periods.</summary>
    Repeated,

    /// <summary>数字颠倒 — the digits of the true figure in another order.</summary>
    Permuted,
}

/// <summary>互核用语.</summary>
public static class CrossingWords
{
    public static string Word(this CrossingKind kind) => kind switch
    {
        CrossingKind.Contradiction => "前后不一",
        CrossingKind.Shrinking => "期间倒挂",
        CrossingKind.PartAboveWhole => "部分大于整体",
        CrossingKind.Repeated => "两期雷同",
        _ => "数字颠倒",
    };
}
