using Shiji.Kernel.Records;

namespace Shiji.Reports.Closings;

/// <summary>变动表一行 — how a measure came from the edition before to this one: 期初 + 新增 − 撤销 ± 更正 = 期末. People do not add up: of them only 期初, 期末 and how many records moved.</summary>
public sealed class BridgeLine : IDated
{
    public Guid ClosingId { get; set; }
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public int MeasureId { get; set; }
    public long Opening { get; set; }
    public long Added { get; set; }
    public long Removed { get; set; }
    public long Corrected { get; set; }
    public long Ending { get; set; }

    /// <summary>Records that came, went and changed.</summary>
    public long Came { get; set; }
    public long Went { get; set; }
    public long Changed { get; set; }
}
