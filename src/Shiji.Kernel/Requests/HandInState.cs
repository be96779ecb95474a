namespace Shiji.Kernel.Requests;

/// <summary>报送状态.</summary>
public enum HandInState
{
    /// <summary>已报</summary>
    Standing = 1,

    /// <summary>收回 — by those who handed it in.</summary>
    TakenBack = 2,

    /// <summary>退回 — by those who asked.</summary>
    SentBack = 3,
}
