namespace Shiji.Reports.Templates;

/// <summary>引哪一面 — what of a figure is cited: itself, what it was before, how far it moved, or what it should be.</summary>
public enum Aspect
{
    /// <summary>本期</summary>
    Now,

    /// <summary>上期</summary>
    Last,

    /// <summary>去年同期</summary>
    YearAgo,

    /// <summary>环比</summary>
    FromLast,

    /// <summary>同比</summary>
    FromYearAgo,

    /// <summary>目标</summary>
    Target,
}
