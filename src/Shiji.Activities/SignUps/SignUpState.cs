namespace Shiji.Activities;

/// <summary>报名状态</summary>
public enum SignUpState
{
    /// <summary>已录用 — has a place.</summary>
    Joined = 0,

    /// <summary>候补 — the first who fits gets the next place that falls free.</summary>
    Waiting = 1,

    /// <summary>受邀 — asked to come; has not answered.</summary>
    Invited = 2,

    /// <summary>谢绝</summary>
    Declined = 3,

    /// <summary>已退出</summary>
    Withdrawn = 4,

    /// <summary>未录用 — the organisation said no, with a reason.</summary>
    Refused = 5,
}

/// <summary>报名用词</summary>
public static class SignUpWords
{
    public static string Word(this SignUpState state) => state switch
    {
        SignUpState.Joined => "已录用",
        SignUpState.Waiting => "候补",
        SignUpState.Invited => "受邀",
        SignUpState.Declined => "谢绝",
        SignUpState.Withdrawn => "已退出",
        _ => "未录用",
    };
}
