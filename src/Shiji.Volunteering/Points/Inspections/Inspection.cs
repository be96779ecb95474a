using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>点位巡查 — somebody looked at a point on a day: is it marked, is a volunteer there, is the log kept (“三有”, domain.md §5.7); and what became of what was wrong.</summary>
public sealed class Inspection : IRecord
{
    public Guid Id { get; set; }

    /// <summary>The organisation that kept the point on the day.</summary>
    public int OrganisationId { get; set; }

    public DateOnly Day { get; set; }

    public Evidence Evidence { get; set; }

    public int PointId { get; set; }

    /// <summary>点位类型 on the day.</summary>
    public required string Kind { get; set; }

    /// <summary>有标识</summary>
    public bool Marked { get; set; }

    /// <summary>有志愿者在岗</summary>
    public bool Staffed { get; set; }

    /// <summary>有台账</summary>
    public bool Logged { get; set; }

    /// <summary>问题 — what was wrong, in words; null where nothing was.</summary>
    public string? Finding { get; set; }

    /// <summary>Something was to be put right; it stays true when it was.</summary>
    public bool Faulty { get; set; }

    /// <summary>整改期限 — the last day; null where nothing was wrong.</summary>
    public DateOnly? DueOn { get; set; }

    public InspectionState State { get; set; }

    public DateOnly? RepairedOn { get; set; }

    public DateOnly? RecheckedOn { get; set; }

    /// <summary>Who said that it was put right; somebody else looks again.</summary>
    public Guid? RepairedById { get; set; }

    public required string Inspector { get; set; }

    /// <summary>Null for what came from before there were accounts.</summary>
    public Guid? InspectorId { get; set; }

    public int Revision { get; set; }
}
