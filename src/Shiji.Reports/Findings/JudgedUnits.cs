namespace Shiji.Reports.Findings;

/// <summary>查到哪一级 — which units at and under the organisation a check looks at.</summary>
public enum JudgedUnits
{
    /// <summary>本级</summary>
    Itself = 1,

    /// <summary>各街道</summary>
    Subdistricts,

    /// <summary>各社区</summary>
    Communities,

    /// <summary>各团支部</summary>
    Branches,

    /// <summary>选举产生的各级组织：团委、团总支、团支部</summary>
    Elected,
}
