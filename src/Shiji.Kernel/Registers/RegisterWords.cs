using Shiji.Kernel.Records;

namespace Shiji.Kernel.Registers;

/// <summary>台账用语 — the Chinese words of row states and evidence classes.</summary>
public static class RegisterWords
{
    public static string Word(this RowState state) => state switch
    {
        RowState.Draft => "草稿",
        RowState.Submitted => "待审",
        RowState.Returned => "退回",
        RowState.InForce => "生效",
        RowState.Superseded => "已更正",
        _ => "作废",
    };

    public static string Word(this Evidence evidence) => evidence switch
    {
        Evidence.Machine => "机器签到",
        Evidence.RollCall => "点名",
        Evidence.BackFilled => "补录",
        Evidence.Imported => "导入",
        _ => "申报",
    };
}
