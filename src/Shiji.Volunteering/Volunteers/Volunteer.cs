using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>志愿者 — somebody who serves of their own will: one person, one number, one main organisation, for as long as they live here. That they became one is counted by <see cref="VolunteerRegistration"/>.</summary>
public sealed class Volunteer : IDated
{
    /// <summary>The dense number that <see cref="VolunteerNumber"/> shows; no part of it tells who it is.</summary>
    public int Id { get; set; }

    public int PersonId { get; set; }

    /// <summary>注册时的人员编号 — unique, so that two who register one person at once make one volunteer; a merge of files leaves it alone.</summary>
    public int RegisteredAs { get; set; }

    /// <summary>主组织 — one; who else they serve with is said by their teams.</summary>
    public int OrganisationId { get; set; }

    /// <summary>注册日.</summary>
    public DateOnly Day { get; set; }

    public VolunteerState State { get; set; }

    /// <summary>原因 — why suspended, or why they left.</summary>
    public string? StateBecause { get; set; }

    /// <summary>本人账号 of whoever registered online; others are found by the account of their file.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>技能, 语言, 意向类别 — bits of <see cref="ServiceWord"/>s.</summary>
    public long Skills { get; set; }

    public long Languages { get; set; }
    public long Categories { get; set; }

    /// <summary>可服务时间 — bits of <see cref="FreeTimes"/>.</summary>
    public int Times { get; set; }

    /// <summary>志愿深圳编号.</summary>
    public string? ZyszNo { get; set; }

    /// <summary>全国志愿服务信息系统编号.</summary>
    public string? NationalNo { get; set; }

    /// <summary>最近服务日 — told by whoever confirms service: <see cref="NoteServed"/>.</summary>
    public DateOnly? LastServedOn { get; set; }

    /// <summary>讲师专长 — what they were approved to teach; null for those who are no trainers.</summary>
    public string? Speciality { get; set; }

    public DateOnly? TrainerSince { get; set; }
}
