using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;

namespace Shiji.Volunteering;

/// <summary>志愿者注册 — that somebody became a volunteer for the first time: where, on which day, how, and how old. Whatever changes later is never another.</summary>
public sealed class VolunteerRegistration : IRecord
{
    public Guid Id { get; set; }

    /// <summary>Where they registered; a later main organisation does not move it.</summary>
    public int OrganisationId { get; set; }

    public DateOnly Day { get; set; }
    public int? PersonId { get; set; }
    public int? VolunteerId { get; set; }
    public RegistrationChannel Channel { get; set; }

    /// <summary>年龄段 on that day.</summary>
    public AgeBand AgeBand { get; set; }

    /// <summary>Only what is in force counts; one made by mistake is voided with its reason.</summary>
    public RowState State { get; set; }

    public string? Reason { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public Guid? RecordedById { get; set; }
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}

/// <summary>注册渠道.</summary>
public enum RegistrationChannel
{
    /// <summary>线上自助</summary>
    Online = 1,

    /// <summary>组织代办</summary>
    ByOrganisation = 2,
}

/// <summary>年龄段 — as statistics divide volunteers; the names say the limits.</summary>
public enum AgeBand
{
    /// <summary>未满18岁</summary>
    Minor = 1,

    /// <summary>18至35岁</summary>
    Young = 2,

    /// <summary>36至59岁</summary>
    Middle = 3,

    /// <summary>60岁以上</summary>
    Senior = 4,
}
