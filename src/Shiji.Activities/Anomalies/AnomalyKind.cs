namespace Shiji.Activities;

/// <summary>异常种类 (domain.md §5.4, §5.5).</summary>
public enum AnomalyKind
{
    /// <summary>同时在两处 — overlaps another session of the same person.</summary>
    TwoPlaces = 0,

    /// <summary>当日过长 — beyond the line above which a person's day is looked at again.</summary>
    LongDay = 1,

    /// <summary>超出计划 — stayed longer than planned and the grace.</summary>
    BeyondPlan = 2,

    /// <summary>忘记签退</summary>
    NoCheckOut = 3,

    /// <summary>时间雷同 — most of a session came and left in the same minute.</summary>
    SameStamps = 4,

    /// <summary>一机多人 — more people from one telephone than a family.</summary>
    OneDevice = 5,

    /// <summary>行程过快 — from one place to the next faster than anybody travels.</summary>
    TooFast = 6,

    /// <summary>围栏之外</summary>
    OutsideFence = 7,

    /// <summary>负责人本人 — whoever leads it is among those who served.</summary>
    LeaderServed = 8,

    /// <summary>期末集中补录 — back-filled in a rush before a period ends.</summary>
    BackFillRush = 9,

    /// <summary>公示异议 — somebody said otherwise while the hours were in notice.</summary>
    Objection = 10,
}

/// <summary>异常结论</summary>
public enum AnomalyAnswer
{
    /// <summary>待定</summary>
    Open = 0,

    /// <summary>属实 — explained, and accepted as it is.</summary>
    Accepted = 1,

    /// <summary>不认可 — what it is about is not confirmed.</summary>
    Rejected = 2,
}

/// <summary>异常用词</summary>
public static class AnomalyWords
{
    public static string Word(this AnomalyKind kind) => kind switch
    {
        AnomalyKind.TwoPlaces => "同时在两处",
        AnomalyKind.LongDay => "当日过长",
        AnomalyKind.BeyondPlan => "超出计划",
        AnomalyKind.NoCheckOut => "忘记签退",
        AnomalyKind.SameStamps => "时间雷同",
        AnomalyKind.OneDevice => "一机多人",
        AnomalyKind.TooFast => "行程过快",
        AnomalyKind.OutsideFence => "围栏之外",
        AnomalyKind.LeaderServed => "负责人本人",
        AnomalyKind.BackFillRush => "期末集中补录",
        _ => "公示异议",
    };

    public static string Word(this AnomalyAnswer answer) => answer switch
    {
        AnomalyAnswer.Open => "待定",
        AnomalyAnswer.Accepted => "认可",
        _ => "不认可",
    };
}
