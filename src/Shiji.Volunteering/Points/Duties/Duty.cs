using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>值班 — who is to stand at a point, when. A person is asked and answers for themselves; nobody is put on duty (志愿服务条例 art. 25).</summary>
public sealed class Duty : IDated
{
    public Guid Id { get; set; }

    public int PointId { get; set; }

    /// <summary>The organisation that kept the point when it was planned.</summary>
    public int OrganisationId { get; set; }

    public DateOnly Day { get; set; }

    public TimeOnly Begins { get; set; }

    public TimeOnly Ends { get; set; }

    /// <summary>One person, or a team by its name; never both.</summary>
    public int? PersonId { get; set; }

    public string? Team { get; set; }

    public DutyState State { get; set; }

    /// <summary>答复 — why it was declined or called off, or who answered for the team.</summary>
    public string? Answer { get; set; }
}

/// <summary>值班状态 — asked, then answered by whoever was asked.</summary>
public enum DutyState
{
    /// <summary>待本人答复</summary>
    Asked = 0,

    /// <summary>已接受</summary>
    Accepted = 1,

    /// <summary>已谢绝</summary>
    Declined = 2,

    /// <summary>已取消</summary>
    CalledOff = 3,
}
