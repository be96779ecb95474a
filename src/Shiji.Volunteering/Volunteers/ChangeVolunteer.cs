using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>办理志愿者 — suspends, takes back, lets leave for good, moves to another main organisation, approves as a trainer: none of it makes anybody new.</summary>
public sealed class ChangeVolunteer(ShijiDb db, DistrictClock clock)
{
    public Task<Refusal?> SuspendAsync(int id, string? reason, CancellationToken cancel = default) => ToAsync(id, VolunteerState.Suspended, reason, "停用", cancel, VolunteerState.Formal);

    public Task<Refusal?> LeaveAsync(int id, string? reason, CancellationToken cancel = default) => ToAsync(id, VolunteerState.Left, reason, "注销", cancel, VolunteerState.Formal, VolunteerState.Suspended);

    /// <summary>恢复 — after a suspension, or of somebody who left and came back.</summary>
    public Task<Refusal?> RestoreAsync(int id, string? reason, CancellationToken cancel = default) => ToAsync(id, VolunteerState.Formal, reason, "恢复", cancel, VolunteerState.Suspended, VolunteerState.Left);

    public async Task<Refusal?> MoveAsync(int id, int organisation, string? reason, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, reason, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.OrganisationId == organisation) return new Refusal("主组织就是这里，不用换。", "organisation");
        if (await db.CheckAsync(Permission.WritePeople, organisation, cancel) is { } beyond)
            return beyond.Field == "organisation" ? new Refusal("新的主组织不归您现在的岗位管，请由两边共同的上级办理。", "organisation") : beyond;
        var today = clock.Today;
        if (!await db.Set<Placement>().AnyAsync(p => p.OrganisationId == organisation && p.From <= today && (p.Until == null || p.Until > today), cancel)) return new Refusal("新的主组织已经撤销。", "organisation");
        found.Value.OrganisationId = organisation;
        LifeEvent.Note(db, clock, LifeEvent.Of(found.Value), organisation, "换主组织", reason);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>认定讲师 — with a speciality; an empty one ends it.</summary>
    public async Task<Refusal?> TrainAsync(int id, string? speciality, string? reason, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, reason, cancel);
        if (!found.Ok) return found.Refusal;
        if (found.Value.State != VolunteerState.Formal) return new Refusal("只有正式志愿者可以认定为讲师。", "speciality");
        var taught = string.IsNullOrWhiteSpace(speciality) ? null : speciality.Trim();
        if (taught is null && found.Value.Speciality is null) return new Refusal("请填写讲授专长。", "speciality");
        (found.Value.Speciality, found.Value.TrainerSince) = (taught, taught is null ? null : clock.Today);
        LifeEvent.Note(db, clock, LifeEvent.Of(found.Value), found.Value.OrganisationId, taught is null ? "不再任讲师" : $"认定为讲师：{taught}", reason);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<Refusal?> ProfileAsync(int id, VolunteerProfile profile, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, "意向", cancel);
        if (!found.Ok) return found.Refusal;
        profile.Onto(found.Value);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>作废注册 — one that should never have been made: it counts no longer, and the volunteer is none.</summary>
    public async Task<Refusal?> VoidAsync(int id, string? reason, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, reason, cancel);
        if (!found.Ok) return found.Refusal;
        var made = await db.Set<VolunteerRegistration>().SingleOrDefaultAsync(r => r.VolunteerId == id && r.State == RowState.InForce, cancel);
        if (made is null) return new Refusal("这次注册已经作废，或者是在别的组织注册的，请由那个组织的上级办理。", "state");
        if (await db.CheckAsync(Permission.ReviewRecords, made.OrganisationId, cancel) is { } beyond) return beyond;
        if (made.RecordedById is { } author && author == db.Actor.AccountId) return new Refusal("自己办的注册要由他人作废。", "by");
        (made.State, made.Reason) = (RowState.Void, reason!.Trim());
        (found.Value.State, found.Value.StateBecause) = (VolunteerState.Left, $"注册作废：{reason.Trim()}");
        LifeEvent.Note(db, clock, LifeEvent.Of(found.Value), found.Value.OrganisationId, "注册作废", reason);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<Refusal?> ToAsync(int id, VolunteerState to, string? reason, string what, CancellationToken cancel, params VolunteerState[] from)
    {
        var found = await FindAsync(id, reason, cancel);
        if (!found.Ok) return found.Refusal;
        if (!from.Contains(found.Value.State)) return new Refusal($"此人现在是“{found.Value.State.Word()}”，不能{what}，请刷新后再看。", "state");
        if (to == VolunteerState.Formal && await IsVoidedAsync(id, cancel)) return new Refusal("这次注册已经作废，不能恢复。确实要来的，请重新注册，编号不变。", "state");
        (found.Value.State, found.Value.StateBecause) = (to, to == VolunteerState.Formal ? null : reason!.Trim());
        LifeEvent.Note(db, clock, LifeEvent.Of(found.Value), found.Value.OrganisationId, what, reason);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private Task<bool> IsVoidedAsync(int id, CancellationToken cancel) => db.Set<VolunteerRegistration>().AnyAsync(r => r.VolunteerId == id && r.State == RowState.Void, cancel);

    private async Task<Outcome<Volunteer>> FindAsync(int id, string? reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明原因。", "reason");
        if (await db.Set<Volunteer>().SingleOrDefaultAsync(v => v.Id == id, cancel) is not { } volunteer) return new Refusal("没有这名志愿者，或者不归您现在的岗位管。", "volunteer");
        return await db.CheckAsync(Permission.WritePeople, volunteer.OrganisationId, cancel) is { } beyond ? beyond : volunteer;
    }
}
