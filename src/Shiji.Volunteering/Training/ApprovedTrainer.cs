using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>讲师资格 — a post that teaches takes those who were approved to (<see cref="ChangeVolunteer"/>), and nobody else.</summary>
public sealed class ApprovedTrainer(ShijiDb db) : IQualification
{
    public Task<Refusal?> KnowsAsync(IReadOnlyList<string> skills, CancellationToken cancel) => Task.FromResult<Refusal?>(null);

    public async Task<Refusal?> HasAsync(int person, SessionRole role, bool invited, CancellationToken cancel)
    {
        if (!role.Teaches || await db.Set<Volunteer>().AnyAsync(v => v.PersonId == person && v.State == VolunteerState.Formal && v.TrainerSince != null, cancel)) return null;
        return invited
            ? new Refusal($"“{role.Name}”是授课岗位，人员编号 {person} 不是认定的讲师，不能邀请；请主组织先在志愿者页上认定讲师。", "person")
            : new Refusal($"“{role.Name}”是授课岗位，只收认定的讲师。要讲课，请主组织在志愿者页上认定；来听课，请选别的岗位。", "role");
    }
}
