using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>任职 — somebody in a post of an organisation, from a day until, and not on, another (domain.md §1.4). How many cadres there are is counted of these, on any day.</summary>
public sealed class Appointment : IRecord
{
    public Guid Id { get; set; }

    /// <summary>任职的组织; of 挂职 the receiving one, which alone counts them.</summary>
    public int OrganisationId { get; set; }

    public DateOnly Day { get; set; }

    /// <summary>免职日 — the first day no longer in it.</summary>
    public DateOnly? Until { get; set; }

    public int PersonId { get; set; }
    public CadreTitle Title { get; set; }
    public Tenure Tenure { get; set; }

    /// <summary>层级 — what kind of organisation it was on the first day, stamped: a branch that becomes a committee elects its officers anew.</summary>
    public OrganisationType Type { get; set; }

    /// <summary>选举产生; else 任命.</summary>
    public bool Elected { get; set; }

    /// <summary>分工 — 组织, 宣传 …</summary>
    public string? Portfolio { get; set; }

    /// <summary>期满日 — the last day planned, of 挂职 or of a term; null where none is set.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>原单位 — of 挂职 and of 交叉任职, where they come from.</summary>
    public string? HomeUnit { get; set; }

    /// <summary>在原单位的职务 — of 交叉任职.</summary>
    public string? HomePost { get; set; }

    /// <summary>任职文号</summary>
    public string? Document { get; set; }

    /// <summary>免职原因</summary>
    public string? EndReason { get; set; }

    /// <summary>免职文号</summary>
    public string? EndDocument { get; set; }

    /// <summary>作废 — entered by mistake, counts nowhere.</summary>
    public bool Void { get; set; }

    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public Guid? RecordedById { get; set; }
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}

/// <summary>团内职务.</summary>
public enum CadreTitle
{
    /// <summary>书记</summary>
    Secretary = 1,

    /// <summary>副书记</summary>
    Deputy = 2,

    /// <summary>常委 — of committees that have a standing one.</summary>
    Standing = 3,

    /// <summary>委员</summary>
    Member = 4,
}

/// <summary>任职方式 — domain.md §1.4; whoever has several is taken by the first of them.</summary>
public enum Tenure
{
    /// <summary>专职</summary>
    FullTime = 1,

    /// <summary>挂职</summary>
    Seconded = 2,

    /// <summary>兼职</summary>
    PartTime = 3,

    /// <summary>志愿（社会兼职）</summary>
    Voluntary = 4,
}
