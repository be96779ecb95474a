namespace Shiji.Kernel.Organisations;

/// <summary>领域 — each organisation has exactly one (domain.md §1.2). Which of them are 两新 is said by the <see cref="TwoNewRule"/>.</summary>
public enum Field
{
    /// <summary>学校 XX</summary>
    School = 1,

    /// <summary>机关 JG</summary>
    Agency = 2,

    /// <summary>事业单位 SY</summary>
    PublicInstitution = 3,

    /// <summary>国企 GQ</summary>
    StateEnterprise = 4,

    /// <summary>非公有制经济组织 FG</summary>
    NonPublic = 5,

    /// <summary>社会组织 SH</summary>
    Social = 6,

    /// <summary>社区/街道 SQ</summary>
    Community = 7,

    /// <summary>农村 NC</summary>
    Rural = 8,

    /// <summary>其他 QT</summary>
    Other = 9,
}
