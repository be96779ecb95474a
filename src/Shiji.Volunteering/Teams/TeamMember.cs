using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>队员 — that a volunteer asked to join a team or was invited, and from when until when they were in it. Nobody is put into a team: one side asks, the other agrees (志愿服务条例 第二十五条).</summary>
public sealed class TeamMember : IDated
{
    public Guid Id { get; set; }
    public Guid TeamId { get; set; }
    public int PersonId { get; set; }
    public int VolunteerId { get; set; }

    /// <summary>The team's organisation.</summary>
    public int OrganisationId { get; set; }

    /// <summary>入队日; until then the day they asked or were invited.</summary>
    public DateOnly Day { get; set; }

    /// <summary>离队日.</summary>
    public DateOnly? Until { get; set; }

    public MemberState State { get; set; }

    /// <summary>队长.</summary>
    public bool IsLeader { get; set; }

    /// <summary>主队 — chosen by the person; one at most.</summary>
    public bool IsMain { get; set; }

    /// <summary>How the answer of somebody without an account came, or why it was no, or why they left.</summary>
    public string? Note { get; set; }

    public string By { get; set; } = "";
    public DateTime At { get; set; }
}

/// <summary>队员状态.</summary>
public enum MemberState
{
    /// <summary>申请加入 — the team has to agree.</summary>
    Asked = 1,

    /// <summary>已邀请 — the person has to agree.</summary>
    Invited = 2,

    /// <summary>在队</summary>
    Member = 3,

    /// <summary>没有加入</summary>
    Refused = 4,

    /// <summary>已离队</summary>
    Left = 5,
}
