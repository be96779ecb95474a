namespace Shiji.Kernel.Access;

/// <summary>权限 — one thing somebody may do; reading and writing apart (domain.md §9.3). Which role holds which is data.</summary>
public enum Permission
{
    /// <summary>看数字</summary>
    ReadFigures = 1,

    /// <summary>看记录</summary>
    ReadRecords = 2,

    /// <summary>填报记录</summary>
    WriteRecords = 3,

    /// <summary>审核记录</summary>
    ReviewRecords = 4,

    /// <summary>看人员，证件和电话打码</summary>
    ReadPeople = 5,

    /// <summary>看完整的证件、电话和密封栏，每次留痕</summary>
    RevealPeople = 6,

    /// <summary>建档、更正和合并人员</summary>
    WritePeople = 7,

    /// <summary>办理组织变动</summary>
    ChangeOrganisations = 8,

    /// <summary>授予本级和下级岗位</summary>
    GrantPosts = 9,

    /// <summary>批量导入</summary>
    ImportFiles = 10,

    /// <summary>导出名单</summary>
    ExportLists = 11,

    /// <summary>管理账号和后台任务</summary>
    ManageAccounts = 12,

    /// <summary>管理角色和全区岗位</summary>
    ManageRights = 13,

    /// <summary>查日志</summary>
    ReadLog = 14,

    /// <summary>编写模板和文稿</summary>
    WriteReports = 15,

    /// <summary>结账和成文</summary>
    ClosePeriods = 16,

    /// <summary>设计台账、下达报数要求</summary>
    DefineRegisters = 17,
}
