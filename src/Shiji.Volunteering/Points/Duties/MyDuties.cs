using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>我的值班 — whoever is signed in sees where they were asked to stand, and says yes or no; whatever their post, for themselves only.</summary>
public sealed class MyDuties(ShijiDb db, DistrictClock clock)
{
    public async Task<IReadOnlyList<MyDuty>> ListAsync(CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        if (await db.OwnFileAsync(cancel) is not { Id: var person }) return [];
        var since = clock.Today.AddDays(-30);
        return await (from d in db.Set<Duty>().AsNoTracking()
                      where d.PersonId == person && d.Day >= since
                      join p in db.Set<Point>() on d.PointId equals p.Id
                      orderby d.Day, d.Begins
                      select new MyDuty(d, p.Name, p.Address)).ToListAsync(cancel);
    }

    public async Task<Refusal?> AnswerAsync(Guid id, bool yes, string? reason, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram();
        if (await db.OwnFileAsync(cancel) is not { Id: var person }) return OwnFile.None;
        if (await db.Set<Duty>().SingleOrDefaultAsync(d => d.Id == id && d.PersonId == person, cancel) is not { } duty) return new Refusal("没有排给您的这个班。", "duty");
        if (duty.Day < clock.Today) return new Refusal("这一天已经过去，不用再答复。", "duty");
        // Who accepted may still change their mind; who declined is asked anew.
        if (duty.State != DutyState.Asked && !(duty.State == DutyState.Accepted && !yes)) return new Refusal($"这个班现在是“{duty.State.Word()}”，请刷新后再看。", "duty");
        (duty.State, duty.Answer) = (yes ? DutyState.Accepted : DutyState.Declined, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        await db.SaveChangesAsync(cancel);
        return null;
    }
}

/// <summary>我的一个班 — with the place to go to.</summary>
public sealed record MyDuty(Duty Duty, string Point, string Address);
