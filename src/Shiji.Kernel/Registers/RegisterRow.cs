using Shiji.Kernel.Records;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.Registers;

/// <summary>台账行 — one record of a register. Which column means what is said by the register's columns.</summary>
public sealed class RegisterRow : ICorrecting, ISeries
{
    public Guid Id { get; set; }
    public int RegisterId { get; set; }
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public DateOnly? Until { get; set; }
    public RowState State { get; set; }
    public Evidence Evidence { get; set; }
    public long Quantity1 { get; set; }
    public long Quantity2 { get; set; }
    public string? Facet1 { get; set; }
    public string? Facet2 { get; set; }
    public string? Facet3 { get; set; }
    public int? PersonId { get; set; }
    public int? SubjectId { get; set; }
    public string? Number { get; set; }
    public string? Title { get; set; }

    /// <summary>其他内容 — a JSON object of the columns that are not counted; null when there are none.</summary>
    public string? Details { get; set; }

    /// <summary>密封内容 — the columns under seal; null when there are none.</summary>
    [Sealed(RowSecrets.Purpose)]
    public SealedText? Secret { get; set; }

    /// <summary>更正自 — the row this one corrects; that one is then superseded and counts no more.</summary>
    public Guid? CorrectionOf { get; set; }

    /// <summary>The reason of a correction, a return or a voiding.</summary>
    public string? Reason { get; set; }

    public DateTime RecordedAt { get; set; }

    /// <summary>记录人 — the name at the time, or one of <see cref="Recorders"/>.</summary>
    public string RecordedBy { get; set; } = "";

    /// <summary>The account that entered it; null for what came by a device or from before there were accounts.</summary>
    public Guid? RecordedById { get; set; }

    public int Revision { get; set; }

    int ISeries.Series => RegisterId;

    internal long Quantity(ColumnSlot slot) => slot == ColumnSlot.Quantity2 ? Quantity2 : Quantity1;
}
