using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>记巡查 — three ticks at the point, and what is wrong with a deadline. What is missing is a finding by itself.</summary>
public sealed class RecordInspection(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    /// <summary>整改期限天数 — where no deadline was named.</summary>
    public const string DaysRule = "inspection.repair.days";

    public async Task<Outcome<Inspection>> DoAsync(int pointId, DateOnly day, bool marked, bool staffed, bool logged, string? finding, DateOnly? dueOn, CancellationToken cancel = default)
    {
        if (await db.Set<Point>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == pointId, cancel) is not { } point) return new Refusal("没有这个点位，或者不归您现在的岗位管；请从列表里选。", "point");
        if (await db.CheckAsync(Permission.WriteRecords, point.OrganisationId, cancel) is { } beyond) return beyond;
        if (day > clock.Today) return new Refusal($"日期 {day:yyyy-MM-dd} 还没有到。", "day");
        if (!point.IsOpenOn(day)) return new Refusal($"“{point.Name}”在 {day:yyyy-MM-dd} 不开放，请核对日期。", "day");
        var account = db.Actor.AccountId;
        if (await db.Set<Inspection>().AnyAsync(i => i.PointId == pointId && i.Day == day && i.InspectorId == account && i.State != InspectionState.Void, cancel))
            return new Refusal("您这一天已经记过这个点位的巡查；整改和复查请在那条记录上办。", "point");

        var wrong = string.Join('；', new[] { InspectionWords.Lacking(marked, staffed, logged), finding?.Trim() }.Where(w => !string.IsNullOrEmpty(w)));
        var faulty = wrong.Length > 0;
        if (!faulty && dueOn is not null) return new Refusal("填了整改期限却没有写问题，请写明问题，或去掉期限。", "finding");
        if (dueOn < day) return new Refusal("整改期限不能早于巡查那天。", "due");
        if (faulty && dueOn is null)
        {
            if ((await rules.OnAsync(day, cancel)).Find(DaysRule) is not { } days) return new Refusal("请填写整改期限。", "due");
            dueOn = day.AddDays((int)days.Value);
        }

        var inspection = new Inspection
        {
            Id = clock.NewId(),
            OrganisationId = point.OrganisationId,
            Day = day,
            // Ticked at the place on the day; what is entered later only says so.
            Evidence = day == clock.Today ? Evidence.RollCall : Evidence.Declared,
            PointId = pointId,
            Kind = point.Kind,
            Marked = marked,
            Staffed = staffed,
            Logged = logged,
            Finding = faulty ? wrong : null,
            Faulty = faulty,
            DueOn = dueOn,
            State = faulty ? InspectionState.ToRepair : InspectionState.Clear,
            Inspector = db.Actor.Name,
            InspectorId = account,
        };
        db.Add(inspection);
        db.Add(inspection.Step(db, clock, day, faulty ? $"巡查，限 {dueOn:yyyy-MM-dd} 前整改" : "巡查，三有齐全", inspection.Finding));
        await db.SaveChangesAsync(cancel);
        return inspection;
    }
}
