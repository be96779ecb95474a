namespace Shiji.Kernel.People;

/// <summary>起算 — from when the time of keeping runs.</summary>
public enum ForgottenAfter
{
    /// <summary>最后一条记录 — or the registration, where there is none later; a row that still stands keeps the person.</summary>
    LastRecord = 1,

    /// <summary>年满监护年龄</summary>
    ComingOfAge = 2,

    /// <summary>事项办结</summary>
    Answered = 3,

    /// <summary>归属日</summary>
    ItsDay = 4,
}
