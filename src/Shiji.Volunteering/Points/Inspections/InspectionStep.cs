using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>巡查经过 — one thing done about an inspection: the history at its foot. Only ever added to.</summary>
public sealed class InspectionStep : IDated
{
    public Guid Id { get; set; }

    public Guid InspectionId { get; set; }

    public int OrganisationId { get; set; }

    /// <summary>The day it was done, as whoever entered it says.</summary>
    public DateOnly Day { get; set; }

    public DateTime At { get; set; }

    public required string Who { get; set; }

    public required string What { get; set; }

    public string? Note { get; set; }
}
