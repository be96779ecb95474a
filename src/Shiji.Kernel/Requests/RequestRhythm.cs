namespace Shiji.Kernel.Requests;

/// <summary>多久一次.</summary>
public enum RequestRhythm
{
    /// <summary>一次</summary>
    Once = 0,

    /// <summary>每月</summary>
    Monthly = 1,

    /// <summary>每季</summary>
    Quarterly = 3,

    /// <summary>每半年</summary>
    HalfYearly = 6,

    /// <summary>每年</summary>
    Yearly = 12,
}
