namespace Shiji.Kernel.People;

/// <summary>人员事项用语 — the Chinese words of cases and their states.</summary>
public static class CaseWords
{
    public static string Word(this CaseKind kind) => kind switch
    {
        CaseKind.Join => "加入申请",
        CaseKind.Merge => "档案合并",
        CaseKind.Correction => "身份更正",
        CaseKind.Erasure => "删除申请",
        _ => "不是同一人",
    };

    public static string Word(this CaseState state) => state switch
    {
        CaseState.Waiting => "待办",
        CaseState.Done => "已办",
        CaseState.Refused => "不同意",
        CaseState.Lapsed => "过期未答",
        CaseState.Withdrawn => "已撤回",
        _ => "已恢复",
    };
}
