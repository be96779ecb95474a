using Shiji.Kernel.Logs;

namespace Shiji.Accounts;

/// <summary>日志用语 — what was done and to what, as a cadre reads it.</summary>
internal static class LogWords
{
    public static readonly IReadOnlyDictionary<string, string> Subjects = new Dictionary<string, string>
    {
        ["account"] = "账号",
        ["account_token"] = "第二要素",
        ["passkey"] = "通行密钥",
        ["post"] = "岗位",
        ["role"] = "角色",
        ["organisation"] = "组织",
        ["organisation_spell"] = "组织存续段",
        ["organisation_event"] = "组织事件",
        ["placement"] = "隶属",
        ["register_row"] = "台账记录",
        ["register"] = "台账",
        ["register_column"] = "台账栏目",
        ["indicator_definition"] = "指标",
        ["rule_parameter"] = "规则参数",
        ["person"] = "人员",
        ["person_case"] = "人员事项",
        ["consent"] = "同意",
        ["consent_purpose"] = "告知用途",
        ["retention_rule"] = "保存期限",
        ["import_run"] = "导入",
        ["log_entry"] = "日志",
        ["page"] = "网页",
        ["log_cut"] = "日志截点",
        ["api_key"] = "接口密钥",
        ["subject"] = "对象",
    };

    public static string Word(this LogAct act) => act switch
    {
        LogAct.Created => "新增",
        LogAct.Changed => "修改",
        LogAct.Removed => "删除",
        LogAct.Revealed => "查看敏感内容",
        LogAct.SignedIn => "登录",
        LogAct.SignInFailed => "登录失败",
        LogAct.SignedOut => "退出",
        LogAct.Refused => "越权被拒",
        LogAct.Imported => "导入",
        LogAct.Exported => "导出",
        _ => act.ToString(),
    };

    public static string Of(LogEntry entry) => Subjects.GetValueOrDefault(entry.Subject, entry.Subject);
}
