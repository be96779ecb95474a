using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>找异常 — every rule of domain.md §5.4 and §5.5 over one session; a rule the district does not keep finds nothing. Changes nothing, and says what it saw.</summary>
internal sealed class FindAnomalies(RuleBook rules, DistrictClock clock)
{
    public IEnumerable<Finding> In(SessionFacts facts) =>
        facts.Here.SelectMany(h => OfOne(facts, h.Attendance, h.Reckoned)).Concat(Same(facts)).Concat(Devices(facts));

    private IEnumerable<Finding> OfOne(SessionFacts facts, Attendance own, Reckoning reckoned)
    {
        var others = own.PersonId is { } person ? facts.Others[person].ToList() : [];
        if (others.Find(o => Overlaps(own, o)) is { } other)
            yield return new(AnomalyKind.TwoPlaces, $"与另一场时间重叠：那一场 {Clock(other.ArrivedAt)} 到 {Clock(other.LeftAt)}。", own);
        var day = own.Proposed + others.Where(o => o.Day == own.Day).Sum(Minutes);
        if (rules.Find("service.minutes.flag") is { } flag && day > flag.Value)
            yield return new(AnomalyKind.LongDay, $"当日合计 {day} 分钟，超过{flag.Name}{flag.Amount()}。", own);
        if (reckoned.BeyondPlan)
            yield return new(AnomalyKind.BeyondPlan, $"{Clock(reckoned.Left)} 才签退，超过计划结束时间和宽限；超出的没有计入。", own);
        if (reckoned.NoCheckOut)
            yield return new(AnomalyKind.NoCheckOut, $"{Clock(reckoned.Arrived)} 签到，没有签退；建议 {own.Proposed} 分钟，按计划结束时间算。", own);
        if (facts.Stamps.FirstOrDefault(s => s.PersonId == own.PersonId && s.Fence == FenceAnswer.Outside) is { } outside)
            yield return new(AnomalyKind.OutsideFence, $"{Clock(outside.At)} 的{(outside.Leaves ? "签退" : "签到")}在围栏之外，离现场约 {outside.Distance} 米。", own);
        if (own.PersonId is not null && own.PersonId == facts.LeaderPerson)
            yield return new(AnomalyKind.LeaderServed, "负责人本人也在参与名单里，要由他人核定。", own);
        if (TooFast(facts, own, others) is { } fast) yield return fast;
    }

    private Finding? TooFast(SessionFacts facts, Attendance own, List<Attendance> others)
    {
        if (rules.Find("checkin.speed.most") is not { } most || facts.Session is not { Latitude: { } north, Longitude: { } east } || own.ArrivedAt is not { } arrived) return null;
        foreach (var other in others.Where(o => facts.Places.ContainsKey(o.SessionId)))
        {
            var gap = other.LeftAt is { } left && left <= arrived ? arrived - left : own.LeftAt is { } away && other.ArrivedAt is { } next && away <= next ? next - away : (TimeSpan?)null;
            if (gap is not { } between) continue;
            var (otherNorth, otherEast) = facts.Places[other.SessionId];
            var metres = Fences.Between(north, east, otherNorth, otherEast);
            // Compared without dividing: two at the same instant are infinitely fast.
            if (metres / 1000 > (double)most.Value * between.TotalHours)
                return new(AnomalyKind.TooFast, $"与另一场相隔 {metres / 1000:0.0} 公里，只有 {(int)between.TotalMinutes} 分钟，快过{most.Name}{most.Amount()}。", own);
        }

        return null;
    }

    /// <summary>Most of a session in the same minute of coming and of going.</summary>
    private IEnumerable<Finding> Same(SessionFacts facts)
    {
        if (rules.Find("checkin.same.percent") is not { } percent || rules.Find("checkin.same.least") is not { } least || facts.Here.Count < least.Value) yield break;
        // A sheet or a roll has everybody come at once; only telephones should not.
        var alike = facts.Here.Where(h => h.Attendance.Evidence == Kernel.Records.Evidence.Machine && h.Reckoned.Left is not null)
            .GroupBy(h => (Minute(h.Reckoned.Arrived), Minute(h.Reckoned.Left!.Value))).OrderByDescending(g => g.Count()).FirstOrDefault();
        if (alike is not null && alike.Count() * 100 > percent.Value * facts.Here.Count)
            yield return new(AnomalyKind.SameStamps, $"{facts.Here.Count} 人里有 {alike.Count()} 人在同一分钟签到、同一分钟签退（{Clock(alike.Key.Item1)}、{Clock(alike.Key.Item2)}），超过{percent.Name}{percent.Amount()}。");
    }

    private IEnumerable<Finding> Devices(SessionFacts facts)
    {
        if (rules.Find("checkin.device.people") is not { } most) yield break;
        foreach (var device in facts.Stamps.Where(s => s.Device is not null).GroupBy(s => s.Device))
            if (device.Select(s => s.PersonId).Distinct().Count() is var people && people > most.Value)
                yield return new(AnomalyKind.OneDevice, $"同一部手机为 {people} 人签到，超过{most.Name}{most.Amount()}。");
    }

    private static bool Overlaps(Attendance one, Attendance other) =>
        one is { ArrivedAt: { } a, LeftAt: { } b } && other is { ArrivedAt: { } c, LeftAt: { } d } && a < d && c < b;

    private static int Minutes(Attendance attendance) => attendance.State == AttendanceState.Proposed ? attendance.Proposed : attendance.Minutes;

    private static DateTime Minute(DateTime at) => new(at.Ticks - at.Ticks % TimeSpan.TicksPerMinute, DateTimeKind.Utc);

    private string Clock(DateTime? utc) => utc is { } at ? clock.LocalOf(at).ToString("M月d日 H:mm", System.Globalization.CultureInfo.InvariantCulture) : "未记";
}
