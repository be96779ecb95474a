using Shiji.Kernel.Records;

namespace Shiji.Reports.Closings;

/// <summary>定格数 — one measure as it was submitted. A measure that has none counted nothing.</summary>
public sealed class FrozenFigure : IDated
{
    public Guid ClosingId { get; set; }
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }

    /// <summary>Its number in the book.</summary>
    public int MeasureId { get; set; }

    public long Amount { get; set; }
    public long Machine { get; set; }
    public long RollCall { get; set; }
    public long BackFilled { get; set; }
    public long Imported { get; set; }

    /// <summary>依据 — how many records.</summary>
    public long Records { get; set; }

    /// <summary>摘要 — see <see cref="ClosingDigest"/>.</summary>
    public required string Digest { get; set; }
}
