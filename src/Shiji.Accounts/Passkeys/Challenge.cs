namespace Shiji.Accounts;

/// <summary>挑战 — what a device is asked to sign: for one use, in one browser, within minutes, once.</summary>
/// <param name="Session">In which it was asked for; null at the door.</param>
/// <param name="Number">The millisecond in which it was made.</param>
/// <param name="State">What the framework wants to see again with the answer.</param>
public sealed record Challenge(ChallengeUse Use, Guid? Session, long Number, string State);

/// <summary>挑战用途 — what the answer will be taken for.</summary>
public enum ChallengeUse
{
    /// <summary>添加</summary>
    Keep,

    /// <summary>登录</summary>
    Enter,

    /// <summary>第二步</summary>
    Second,
}
