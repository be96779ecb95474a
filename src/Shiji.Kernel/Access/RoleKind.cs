namespace Shiji.Kernel.Access;

/// <summary>角色类别 — 三员分立: the three administrators exclude one another and all business (domain.md §9.3).</summary>
public enum RoleKind
{
    /// <summary>业务</summary>
    Business = 0,

    /// <summary>系统管理员 — accounts, jobs and backups; no business data, no log.</summary>
    System = 1,

    /// <summary>安全管理员 — roles and posts; no business data.</summary>
    Security = 2,

    /// <summary>审计管理员 — the log, to read.</summary>
    Audit = 3,
}
