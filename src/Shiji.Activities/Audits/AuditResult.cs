namespace Shiji.Activities;

/// <summary>抽查结果</summary>
public enum AuditResult
{
    /// <summary>未查</summary>
    Open = 0,

    /// <summary>属实</summary>
    True = 1,

    /// <summary>不符 — leads on to a correction or a voiding of the attendance, and changes no hours by itself.</summary>
    Wrong = 2,

    /// <summary>联系不上</summary>
    Unreached = 3,
}

/// <summary>抽查用词</summary>
public static class AuditWords
{
    public static string Word(this AuditResult result) => result switch
    {
        AuditResult.Open => "未查",
        AuditResult.True => "属实",
        AuditResult.Wrong => "不符",
        _ => "联系不上",
    };
}
