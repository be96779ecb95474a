namespace Shiji.Volunteering;

/// <summary>志愿者状态 — who still waits is a <see cref="VolunteerApplication"/>; dormant is a way of looking at somebody formal, see <see cref="VolunteerRules"/>.</summary>
public enum VolunteerState
{
    /// <summary>正式</summary>
    Formal = 1,

    /// <summary>停用 — for a breach, with its reason.</summary>
    Suspended = 2,

    /// <summary>注销 — left for good; may come back, and is no new one then.</summary>
    Left = 3,
}
