using Shiji.Ui;

namespace Shiji.League;

/// <summary>两制用词.</summary>
public static class DutyWords
{
    /// <summary>等次 from the best to the worst.</summary>
    public static readonly DutyResult[] Grades = [DutyResult.Excellent, DutyResult.Good, DutyResult.Fair, DutyResult.Poor];

    public static string Word(this DutyKind kind) => kind switch
    {
        DutyKind.Appraisal => "团员教育评议",
        DutyKind.Registration => "年度团籍注册",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>评议, 注册</summary>
    public static string Short(this DutyKind kind) => kind == DutyKind.Appraisal ? "评议" : "注册";

    public static string Word(this DutyState state) => state switch
    {
        DutyState.Open => "待办",
        DutyState.Submitted => "已报待审",
        DutyState.Returned => "退回",
        DutyState.Accepted => "办结",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static RecordState Mark(this DutyState state) => state switch
    {
        DutyState.Open => RecordState.Draft,
        DutyState.Submitted => RecordState.Waiting,
        DutyState.Returned => RecordState.Returned,
        _ => RecordState.InForce,
    };

    public static string Word(this DutyResult result) => result switch
    {
        DutyResult.Excellent => "优秀",
        DutyResult.Good => "合格",
        DutyResult.Fair => "基本合格",
        DutyResult.Poor => "不合格",
        DutyResult.Registered => "已注册",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
