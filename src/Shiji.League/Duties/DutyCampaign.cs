using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>年度两制 — the yearly appraisal or registration, opened once for a year by an organisation for every branch under it: whoever is on a roll on the cut-off day is due (domain.md §1.8).</summary>
public sealed class DutyCampaign : IHandedDown
{
    public Guid Id { get; set; }

    /// <summary>部署的组织.</summary>
    public int OwnerId { get; set; }

    public DutyKind Kind { get; set; }

    /// <summary>年度 it is about.</summary>
    public int Year { get; set; }

    /// <summary>截止日 — the rolls are taken as they stood at the end of this day, and the figures count on it.</summary>
    public DateOnly CutOff { get; set; }

    /// <summary>办理期限 — the last day to hand in.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>部署文号</summary>
    public string? Document { get; set; }

    public DateTime OpenedAt { get; set; }
    public string OpenedBy { get; set; } = "";
}

/// <summary>两制种类.</summary>
public enum DutyKind
{
    /// <summary>团员教育评议</summary>
    Appraisal = 1,

    /// <summary>年度团籍注册</summary>
    Registration = 2,
}
