namespace Shiji.League;

/// <summary>人数问题 — what the number of members says of an organisation (domain.md §1.1, §1.3 V-ORG-3).</summary>
public enum SizeFinding
{
    /// <summary>空心 — nobody on the roll.</summary>
    Empty = 1,

    /// <summary>人数不足 — fewer than a branch needs, for longer than the rule allows.</summary>
    Few = 2,

    /// <summary>人数过多 — more than a branch usually has.</summary>
    Many = 3,

    /// <summary>不够设支委会 — fewer than a branch committee needs, and one is there.</summary>
    NoCommittee = 4,

    /// <summary>可升格 — enough for the next type above.</summary>
    Upgrade = 5,

    /// <summary>低于建制人数 — fewer than its type asks for.</summary>
    Downgrade = 6,

    /// <summary>临时期满 — a temporary branch that lasts longer than it should.</summary>
    Lasting = 7,
}
