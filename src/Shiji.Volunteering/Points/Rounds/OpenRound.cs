using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>发起一轮巡查 — the open points of a unit and those below it, of one kind or all, are due until a day.</summary>
public sealed class OpenRound(ShijiDb db, PointsUnder under, DistrictClock clock)
{
    public async Task<Outcome<InspectionRound>> DoAsync(int organisationId, string? name, DateOnly from, DateOnly dueOn, string? kind, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteRecords, organisationId, cancel) is { } beyond) return beyond;
        if (string.IsNullOrWhiteSpace(name)) return new Refusal("请给这一轮起个名字，如“五月三有巡查”。", "name");
        if (dueOn < from) return new Refusal("截止日不能早于起始日。", "due");
        if (dueOn < clock.Today) return new Refusal("截止日已经过去。", "due");
        kind = string.IsNullOrWhiteSpace(kind) ? null : kind;
        var points = await under.Of(organisationId, clock.Today).Where(p => kind == null || p.Kind == kind).Select(p => new { p.Id, p.OrganisationId }).ToListAsync(cancel);
        if (points.Count == 0) return new Refusal("这个组织下面没有开放的点位可以巡查，请换一个组织或类型。", "kind");
        var round = new InspectionRound { Id = clock.NewId(), Name = name.Trim(), KeeperId = organisationId, From = from, DueOn = dueOn, OpenedBy = db.Actor.Name };
        db.Add(round);
        db.AddRange(points.Select(p => new RoundPoint { RoundId = round.Id, PointId = p.Id, OrganisationId = p.OrganisationId }));
        await db.SaveChangesAsync(cancel);
        return round;
    }
}
