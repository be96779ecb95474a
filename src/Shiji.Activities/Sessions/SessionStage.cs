namespace Shiji.Activities;

/// <summary>阶段 — where a session stands at an instant, as a volunteer and a cadre see it.</summary>
public enum SessionStage
{
    /// <summary>招募中</summary>
    Recruiting,

    /// <summary>签到中</summary>
    Open,

    /// <summary>待核定 — over, and not yet judged.</summary>
    Over,

    /// <summary>已成行</summary>
    Held,

    /// <summary>未成行</summary>
    NotHeld,

    /// <summary>已取消</summary>
    Cancelled,
}

/// <summary>阶段判断 — from what is stored and the clock.</summary>
public static class SessionStages
{
    public static SessionStage StageAt(this ActivitySession session, DateTime now) => session.State switch
    {
        SessionState.Held => SessionStage.Held,
        SessionState.NotHeld => SessionStage.NotHeld,
        SessionState.Cancelled => SessionStage.Cancelled,
        _ => now < session.OpensAt ? SessionStage.Recruiting : now <= session.ShutsAt ? SessionStage.Open : SessionStage.Over,
    };

    public static string Word(this SessionStage stage) => stage switch
    {
        SessionStage.Recruiting => "招募中",
        SessionStage.Open => "签到中",
        SessionStage.Over => "待核定",
        SessionStage.Held => "已成行",
        SessionStage.NotHeld => "未成行",
        _ => "已取消",
    };
}
