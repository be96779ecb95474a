namespace Shiji.Kernel.Requests;

/// <summary>审核层级 — who reviews what is handed in.</summary>
public enum ReviewTier
{
    /// <summary>填报单位的上级</summary>
    Above = 0,

    /// <summary>下达单位</summary>
    Issuer = 1,
}
