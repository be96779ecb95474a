using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>排班 — asks a person or a team to stand at a point; it holds once they said yes.</summary>
public sealed class PlanDuty(ShijiDb db, DistrictClock clock)
{
    public async Task<Outcome<Duty>> DoAsync(int pointId, DateOnly day, TimeOnly begins, TimeOnly ends, int? person, string? team, CancellationToken cancel = default)
    {
        if (await db.Set<Point>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == pointId, cancel) is not { } point) return new Refusal("没有这个点位，或者不归您现在的岗位管。", "point");
        if (await db.CheckAsync(Permission.WriteRecords, point.OrganisationId, cancel) is { } beyond) return beyond;
        if (day < clock.Today) return new Refusal("这一天已经过去，不用再排。", "day");
        if (!point.IsOpenOn(day)) return new Refusal("点位在这一天不开放，请核对日期。", "day");
        if (ends <= begins) return new Refusal("下岗时间应晚于上岗时间；跨午夜的请分两天排。", "ends");
        if (person is null == string.IsNullOrWhiteSpace(team)) return new Refusal("请填一位志愿者的人员编号，或者一支队伍的名称，两样填一样。", "person");
        if (person is { } number)
        {
            if (!await db.Set<Person>().AnyAsync(p => p.Id == number && p.ErasedAt == null && p.MergedInto == null, cancel)) return new Refusal("没有这个人员编号，或者不归您现在的岗位管。", "person");
            if (await db.Set<Duty>().AnyAsync(d => d.PersonId == number && d.Day == day && d.Begins < ends && d.Ends > begins && (d.State == DutyState.Asked || d.State == DutyState.Accepted), cancel))
                return new Refusal("这个人这段时间已经排了别的班，请错开时间。", "begins");
        }

        var duty = new Duty { Id = clock.NewId(), PointId = pointId, OrganisationId = point.OrganisationId, Day = day, Begins = begins, Ends = ends, PersonId = person, Team = person is null ? team!.Trim() : null };
        db.Add(duty);
        await db.SaveChangesAsync(cancel);
        return duty;
    }
}
