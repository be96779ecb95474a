using Shiji.Kernel.Organisations;

namespace Shiji.Volunteering;

/// <summary>巡查轮次 — which points are to be seen until a day. Its name is known to all; the points it names are seen by those who keep them.</summary>
public sealed class InspectionRound
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    /// <summary>发起组织</summary>
    public int KeeperId { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly DueOn { get; set; }

    public required string OpenedBy { get; set; }
}

/// <summary>轮次点位 — one point of a round; it is done when somebody inspected it within the round's days.</summary>
public sealed class RoundPoint : IPlaced
{
    public Guid RoundId { get; set; }

    public int PointId { get; set; }

    public int OrganisationId { get; set; }
}
