using Shiji.Kernel.Organisations;

namespace Shiji.Kernel.Requests;

/// <summary>
/// 报数要求 — somebody above asks those below to fill in a register. It says who asks, on what basis, by when and how long it takes,
/// and is counted in the burden report that everybody may read (domain.md §9.6; 国办函〔2026〕12号).
/// </summary>
public sealed class DataRequest : IPlaced
{
    public Guid Id { get; set; }

    /// <summary>下达单位.</summary>
    public int OrganisationId { get; set; }

    public int RegisterId { get; set; }

    /// <summary>范围 — those at or under this organisation fill in, as far as they are of the level.</summary>
    public int NodeId { get; set; }

    public RequestLevel Level { get; set; }

    public RequestRhythm Rhythm { get; set; }

    /// <summary>First day of the first round.</summary>
    public DateOnly From { get; set; }

    /// <summary>The day after the last round; null where it goes on until it is withdrawn.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Days after a round's end within which it is to be handed in, 1–90.</summary>
    public int DueDays { get; set; }

    /// <summary>估计用时 of one filling, in minutes, 1–600; the issuer's own word.</summary>
    public int Minutes { get; set; }

    /// <summary>依据 — the document or decision that allows asking.</summary>
    public string Basis { get; set; } = "";

    /// <summary>审核层级.</summary>
    public ReviewTier Reviewer { get; set; }

    /// <summary>为何仍要 — which kind of reason, where figures like these are there already; null where none were found.</summary>
    public AgainBecause? Because { get; set; }

    /// <summary>The reason in words; also why it is asked although the month is full.</summary>
    public string? Why { get; set; }

    public DateTime IssuedAt { get; set; }
    public string IssuedBy { get; set; } = "";
    public Guid? IssuedById { get; set; }

    /// <summary>停止日 — rounds that end after it are no longer asked for; null while it holds.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    public string? WithdrawnBecause { get; set; }
}
