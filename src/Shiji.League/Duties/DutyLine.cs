using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>评议注册 — one member's part of one year's duty, due from the day the rolls were taken: done once the branch's sheet is accepted. One row for a member, a year and a kind (domain.md §1.8).</summary>
public sealed class DutyLine : IRecord
{
    public Guid Id { get; set; }

    /// <summary>支部 — on whose roll they stood on the cut-off day.</summary>
    public int OrganisationId { get; set; }

    /// <summary>截止日.</summary>
    public DateOnly Day { get; set; }

    public Guid DutyId { get; set; }
    public DutyKind Kind { get; set; }
    public int Year { get; set; }
    public int MemberId { get; set; }
    public int PersonId { get; set; }

    /// <summary>结果 — null while nothing was said, or where it was not done.</summary>
    public DutyResult? Result { get; set; }

    /// <summary>没有办的原因, or why it was corrected.</summary>
    public string? Reason { get; set; }

    /// <summary>办结 — accepted with a result: what the rate counts.</summary>
    public bool Done { get; set; }

    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}

/// <summary>评议等次 and 注册.</summary>
public enum DutyResult
{
    /// <summary>优秀</summary>
    Excellent = 1,

    /// <summary>合格</summary>
    Good = 2,

    /// <summary>基本合格</summary>
    Fair = 3,

    /// <summary>不合格</summary>
    Poor = 4,

    /// <summary>已注册</summary>
    Registered = 5,
}
