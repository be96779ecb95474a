using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>志愿者技能 — whether somebody has said of themselves what a post asks for; by the district's list of words.</summary>
public sealed class VolunteerSkills(ShijiDb db) : IQualification
{
    public async Task<Refusal?> KnowsAsync(IReadOnlyList<string> skills, CancellationToken cancel)
    {
        var words = await ServiceWords.ReadAsync(db, cancel);
        var offered = words.Choices(ServiceWordKind.Skill).Select(c => c.Text).ToList();
        return skills.FirstOrDefault(s => !offered.Contains(s)) is { } unknown ? new Refusal($"技能“{unknown}”不在技能词表里，没有人填得了；可以用的有：{string.Join('、', offered)}。", "role") : null;
    }

    public async Task<Refusal?> HasAsync(int person, SessionRole role, bool invited, CancellationToken cancel)
    {
        if (role.SkillList.Count == 0) return null;
        var words = await ServiceWords.ReadAsync(db, cancel);
        var own = await db.Set<Volunteer>().AsNoTracking().Where(v => v.PersonId == person && v.State == VolunteerState.Formal).Select(v => v.Skills).FirstOrDefaultAsync(cancel);
        var has = words.Names(ServiceWordKind.Skill, own).Split('、');
        if (role.SkillList.FirstOrDefault(s => !has.Contains(s)) is not { } lacking) return null;
        return invited ? new Refusal($"“{role.Name}”要会“{lacking}”，人员编号 {person} 没有填会这一样，不能邀请；会的话请本人先在“我的志愿服务”里补上，或换个岗位邀请。", "person") : new Refusal($"“{role.Name}”要会“{lacking}”。会的话请先在“我的志愿服务”里补上这一项，再来报名；不会的请选别的岗位。", "role");
    }
}
