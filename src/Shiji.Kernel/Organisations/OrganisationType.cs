namespace Shiji.Kernel.Organisations;

/// <summary>组织类型 — domain.md §1.1; the comment on each is its code there.</summary>
public enum OrganisationType
{
    /// <summary>团区委 QW</summary>
    DistrictCommittee = 1,

    /// <summary>街道团工委 JDGW</summary>
    SubdistrictCommittee = 2,

    /// <summary>行业团工委 HYGW</summary>
    IndustryCommittee = 3,

    /// <summary>基层团委 TW</summary>
    Committee = 4,

    /// <summary>团总支 ZZ</summary>
    GeneralBranch = 5,

    /// <summary>团支部 ZB</summary>
    Branch = 6,

    /// <summary>联合团支部 LHZB</summary>
    JointBranch = 7,

    /// <summary>临时团支部 LSZB</summary>
    TemporaryBranch = 8,

    /// <summary>流动团员团支部 LDZB</summary>
    FloatingBranch = 9,

    /// <summary>学社衔接团支部 XJZB</summary>
    LinkingBranch = 10,
}
