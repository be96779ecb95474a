using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>团籍变动 — somebody came onto a roll or went from it, on a day, and why: the flow beside the stock of <see cref="RollSpell"/>s.</summary>
public sealed class RollChange : IRecord
{
    public Guid Id { get; set; }

    /// <summary>支部 — whose roll changed.</summary>
    public int OrganisationId { get; set; }

    public DateOnly Day { get; set; }
    public RollChangeKind Kind { get; set; }
    public int MemberId { get; set; }
    public int PersonId { get; set; }

    /// <summary>另一支部 — of a transfer within the district, where they went or came from.</summary>
    public int? OtherId { get; set; }

    public string? Reason { get; set; }

    /// <summary>批准文号</summary>
    public string? Document { get; set; }

    public bool Void { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public Guid? RecordedById { get; set; }
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}

/// <summary>团籍变动种类 — the first four bring onto a roll, the others take from it.</summary>
public enum RollChangeKind
{
    /// <summary>建册 — a member already, when the roll was first kept here.</summary>
    Listed = 1,

    /// <summary>入团</summary>
    Joined = 2,

    /// <summary>转入</summary>
    Received = 3,

    /// <summary>恢复团籍</summary>
    Restored = 4,

    /// <summary>转出</summary>
    Sent = 11,

    /// <summary>离团</summary>
    Aged = 12,

    /// <summary>退团</summary>
    Resigned = 13,

    /// <summary>自行脱团除名</summary>
    Dropped = 14,

    /// <summary>开除团籍</summary>
    Expelled = 15,

    /// <summary>去世</summary>
    Died = 16,
}
