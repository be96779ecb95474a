using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>注册志愿者 — by the organisation, for somebody who asked it to: with the file that is there, or with a new one.</summary>
public sealed class RegisterVolunteer(ShijiDb db, RegisterPerson register, Enrol enrol)
{
    /// <param name="personId">人员编号 of a file that is there; null for somebody without one.</param>
    public async Task<Outcome<Volunteer>> DoAsync(NewPerson entry, int? personId, VolunteerProfile profile, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WritePeople, entry.OrganisationId, cancel) is { } beyond) return beyond;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var person = personId is { } id ? await FileAsync(id, cancel) : await register.DoAsync(entry, cancel);
        if (!person.Ok) return person.Refusal;
        var made = await enrol.DoAsync(person.Value, entry.OrganisationId, RegistrationChannel.ByOrganisation, profile, cancel);
        if (made.Ok) await transaction.CommitAsync(cancel);
        return made;
    }

    private async Task<Outcome<Person>> FileAsync(int id, CancellationToken cancel) => await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id && p.ErasedAt == null, cancel) switch
    {
        null => new Refusal($"没有人员编号 {id} 的档案，或者不归您现在的岗位管。请核对编号；在别的组织建档的，请先提出加入申请。", "person"),
        { MergedInto: { } kept } => new Refusal($"这份档案已并入人员编号 {kept}，请填那个编号。", "person"),
        var person => person,
    };
}
