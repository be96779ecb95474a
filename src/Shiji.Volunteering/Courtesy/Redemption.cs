using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>礼遇使用 — one offer taken by one volunteer, and used once. It belongs to them: nothing here hands it to another.</summary>
public sealed class Redemption : IRecord
{
    public Guid Id { get; set; }

    public int OrganisationId { get; set; }

    /// <summary>The day it was taken; once used, the day it was used.</summary>
    public DateOnly Day { get; set; }

    public Evidence Evidence { get; set; }

    public Guid OfferId { get; set; }

    public int PersonId { get; set; }

    public RedemptionState State { get; set; }

    /// <summary>一次性核销码 — its fingerprint; null where none is shown, and once it was used.</summary>
    public string? CodeFingerprint { get; set; }

    public DateTime? CodeUntil { get; set; }

    /// <summary>核销 — the provider's name, or the cadre's.</summary>
    public string? UsedBy { get; set; }

    public DateTime? UsedAt { get; set; }

    /// <summary>作废原因</summary>
    public string? Reason { get; set; }

    public int Revision { get; set; }
}

/// <summary>礼遇使用状态 — only what was used is counted; what is held or used takes from the quota.</summary>
public enum RedemptionState
{
    /// <summary>待使用</summary>
    Held = 0,

    /// <summary>已使用</summary>
    Used = 1,

    /// <summary>作废</summary>
    Void = 2,
}
