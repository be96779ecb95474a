namespace Shiji.Activities;

/// <summary>联合单位 — an organisation that hosts or helps beside the one it counts for; it is named, and counts nothing.</summary>
public sealed class ActivityPartner
{
    public Guid ActivityId { get; set; }

    /// <summary>An organisation anywhere in the district, also beyond the reach of whoever names it.</summary>
    public int HostId { get; set; }

    /// <summary>主办 (true) or 协办.</summary>
    public bool Hosts { get; set; }
}
