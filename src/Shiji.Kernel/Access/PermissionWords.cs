namespace Shiji.Kernel.Access;

/// <summary>权限用语 — rights as a cadre reads them.</summary>
public static class PermissionWords
{
    public static string Word(this Permission permission) => permission switch
    {
        Permission.ReadFigures => "看数字",
        Permission.ReadRecords => "看记录",
        Permission.WriteRecords => "填报记录",
        Permission.ReviewRecords => "审核记录",
        Permission.ReadPeople => "看人员（打码）",
        Permission.RevealPeople => "看完整证件和电话",
        Permission.WritePeople => "建档和更正人员",
        Permission.ChangeOrganisations => "办理组织变动",
        Permission.GrantPosts => "授予本级和下级岗位",
        Permission.ImportFiles => "批量导入",
        Permission.ExportLists => "导出名单",
        Permission.ManageAccounts => "管理账号和后台任务",
        Permission.ManageRights => "管理角色和全区岗位",
        Permission.ReadLog => "查日志",
        Permission.WriteReports => "编写模板和文稿",
        Permission.ClosePeriods => "结账和成文",
        Permission.DefineRegisters => "设计台账和下达报数要求",
        _ => permission.ToString(),
    };
}
