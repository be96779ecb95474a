using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>编号使用 — one number of a batch became one member's: once, for ever.</summary>
public sealed class NumberUse : IRecord
{
    public Guid Id { get; set; }

    /// <summary>支部 in which they joined.</summary>
    public int OrganisationId { get; set; }

    /// <summary>使用日 — the day they joined.</summary>
    public DateOnly Day { get; set; }

    public Guid BatchId { get; set; }
    public long Number { get; set; }
    public int MemberId { get; set; }
    public int PersonId { get; set; }
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}
