namespace Shiji.Reports.Findings;

/// <summary>轻重 — how much a problem weighs; the gravest are offered first.</summary>
public enum Severity
{
    /// <summary>要紧</summary>
    Grave = 1,

    /// <summary>一般</summary>
    Notable,

    /// <summary>提示</summary>
    Slight,
}
