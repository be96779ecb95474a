using Shiji.Kernel.Records;

namespace Shiji.Reports.Closings;

/// <summary>定格明细 — the records of one kind behind a closing, packed; see <see cref="Kernel.Freezing.FrozenContent"/>.</summary>
public sealed class FrozenRecords : IDated
{
    public Guid ClosingId { get; set; }
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }

    /// <summary>记录种类 — the record type's name.</summary>
    public required string Kind { get; set; }

    public int Series { get; set; }
    public required byte[] Content { get; set; }
    public required string Digest { get; set; }
}
