using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>应征 — a volunteer's own yes or no; or what one without an account told their organisation. Once as many agreed as are needed, no more can.</summary>
public sealed class AnswerRequest(ShijiDb db, OwnVolunteer own, Acting acting, DistrictClock clock)
{
    public async Task<Refusal?> OwnAsync(Guid requestId, bool agreed, CancellationToken cancel = default)
    {
        using var _ = own.Open();
        return await own.FindAsync(cancel) is { } me ? await SaveAsync(requestId, me, agreed, null, cancel) : OwnVolunteer.Nobody;
    }

    /// <summary>代记 — by the main organisation.</summary>
    public async Task<Refusal?> NoteAsync(Guid requestId, string? number, bool agreed, string? how, CancellationToken cancel = default)
    {
        if (VolunteerNumber.Read(number) is not { } id || await db.Set<Volunteer>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancel) is not { } volunteer) return new Refusal("没有这个编号的志愿者，或者不归您现在的岗位管。", "number");
        if (await db.CheckAsync(Permission.WriteRecords, volunteer.OrganisationId, cancel) is { } beyond) return beyond;
        if (string.IsNullOrWhiteSpace(how)) return new Refusal("请写明本人怎样答复的，如电话、当面。", "how");
        // The request belongs to another organisation, which asked for answers.
        using var _ = acting.As(acting.Now.ByProgram());
        return await SaveAsync(requestId, volunteer, agreed, how.Trim(), cancel);
    }

    private async Task<Refusal?> SaveAsync(Guid requestId, Volunteer volunteer, bool agreed, string? how, CancellationToken cancel)
    {
        if (await db.Set<ServiceRequest>().SingleOrDefaultAsync(r => r.Id == requestId, cancel) is not { } request || !request.IsOpenOn(clock.Today)) return new Refusal("这项需求已经结束，谢谢。", "request");
        if (volunteer.State != VolunteerState.Formal) return new Refusal($"现在是“{volunteer.State.Word()}”，不能应征。", "number");
        var answer = await db.Set<ServiceAnswer>().SingleOrDefaultAsync(a => a.RequestId == requestId && a.VolunteerId == volunteer.Id, cancel);
        if (answer?.Agreed == agreed) return new Refusal("已经这样答复过了。", "request");
        if (agreed && request.Agreed >= request.Needed) return new Refusal("人数已经够了，谢谢。", "request");
        request.Agreed += agreed ? 1 : answer is null ? 0 : -1;
        if (answer is null)
        {
            answer = new() { Id = clock.NewId(), RequestId = requestId, PersonId = volunteer.PersonId, VolunteerId = volunteer.Id, OrganisationId = volunteer.OrganisationId };
            db.Add(answer);
        }

        (answer.Agreed, answer.How, answer.Day, answer.By, answer.At) = (agreed, how, clock.Today, db.Actor.Name, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new Refusal("有人同时答复，请再试一次。", "request");
        }
    }
}
