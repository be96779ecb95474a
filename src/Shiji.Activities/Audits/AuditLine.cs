using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>抽查的一条 — one attendance that was drawn, and what was found. Counts where and when its attendance does, so that a figure says whose hours were looked at.</summary>
public sealed class AuditLine : IRecord
{
    public Guid Id { get; set; }
    public Guid AuditId { get; set; }

    /// <summary>序号 — its place in the order of the draw, from 1.</summary>
    public int Ordinal { get; set; }

    public Guid AttendanceId { get; set; }

    /// <summary>As its attendance's, as <see cref="Day"/> and <see cref="Evidence"/>.</summary>
    public int OrganisationId { get; set; }
    public DateOnly Day { get; set; }
    public Evidence Evidence { get; set; }
    public AuditResult Result { get; set; }

    /// <summary>查到的 — whom was asked, what they said; may speak of the person.</summary>
    public string? Found { get; set; }

    public string? CheckedBy { get; set; }
    public Guid? CheckedById { get; set; }
    public DateTime? CheckedAt { get; set; }
    public int Revision { get; set; }
}
