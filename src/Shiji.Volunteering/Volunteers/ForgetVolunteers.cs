using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Volunteering;

/// <summary>遗忘志愿者 — what tells who a volunteer is beside their file, cleared with it: other platforms' numbers, wishes, notes, the account, an application. Number, day and service stand.</summary>
internal static class ForgetVolunteers
{
    public static async Task DoAsync(ShijiDb db, IReadOnlyCollection<int> people, CancellationToken cancel)
    {
        using var _ = db.ByProgram(); // a volunteer may belong elsewhere than their file
        foreach (var volunteer in await db.Set<Volunteer>().Where(v => people.Contains(v.PersonId)).ToListAsync(cancel))
        {
            var account = volunteer.AccountId;
            new VolunteerProfile().Onto(volunteer);
            (volunteer.State, volunteer.StateBecause, volunteer.AccountId, volunteer.Speciality, volunteer.TrainerSince) = (VolunteerState.Left, "个人信息已删除", null, null, null);
            foreach (var application in await db.Set<VolunteerApplication>().Where(a => a.VolunteerId == volunteer.Id || a.AccountId == account).ToListAsync(cancel))
                (application.Shown, application.Content, application.Answer) = ("（已删除）", null, null);
        }

        foreach (var member in await db.Set<TeamMember>().Where(m => people.Contains(m.PersonId)).ToListAsync(cancel)) member.Note = null;
        foreach (var answer in await db.Set<ServiceAnswer>().Where(a => people.Contains(a.PersonId)).ToListAsync(cancel)) answer.How = null;
        await ForgetCertificates.DoAsync(db, people, cancel);
    }
}
