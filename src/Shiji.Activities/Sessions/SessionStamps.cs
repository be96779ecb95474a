using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>场次戳 — what a session carries with it so that neither the gate nor a measure need ask again: its day, when the gate opens, the sub-district it lies in.</summary>
public sealed class SessionStamps(ShijiDb db, RuleReader rules, DistrictClock clock)
{
    public async Task<Refusal?> PutAsync(ActivitySession session, SessionPlan plan, CancellationToken cancel)
    {
        var (starts, ends) = (plan.Starts!.Value, plan.Ends!.Value);
        var day = DateOnly.FromDateTime(starts);
        var book = await rules.OnAsync(day, cancel);
        if (TooLong(book, ends - starts) is { } refusal) return refusal;
        (session.Day, session.StartsAt, session.EndsAt) = (day, Utc(starts), Utc(ends));
        if (!await db.Set<Placement>().AnyAsync(p => p.OrganisationId == session.OrganisationId && p.From <= day && (p.Until == null || p.Until > day), cancel))
            return new Refusal("那一天这个组织已经不在了，或者还没有成立，请核对日期。", "starts");
        // Without such a rule the gate opens and shuts with the session.
        var window = (double)(book.Find("checkin.window.minutes")?.Value ?? 0);
        (session.OpensAt, session.ShutsAt) = (session.StartsAt.AddMinutes(-window), session.EndsAt.AddMinutes(window));
        (session.Place, session.PlaceId) = (plan.Place!.Trim(), plan.PlaceId ?? session.OrganisationId);
        (session.Latitude, session.Longitude) = (plan.Latitude, plan.Longitude);
        session.StreetId = await StreetOfAsync(session.PlaceId.Value, day, cancel);
        return null;
    }

    /// <summary>By the rule of its day; without one a session may be as long as it is.</summary>
    internal static Refusal? TooLong(RuleBook rules, TimeSpan length) =>
        rules.Find("activity.session.hours") is { } longest && length > TimeSpan.FromHours((double)longest.Value) ? new Refusal($"一场最长 {longest.Value:0} 小时；分几天办的请各算一场。", "ends") : null;

    /// <summary>The sub-district's committee above a place, or the place itself where it is one; null for what stands under the district alone.</summary>
    public async Task<int?> StreetOfAsync(int place, DateOnly day, CancellationToken cancel) => await (
        from a in db.Whole<Ancestry>()
        where a.OrganisationId == place && a.From <= day && (a.Until == null || a.Until > day)
        join s in db.Whole<OrganisationSpell>() on a.NodeId equals s.OrganisationId
        where s.Type == OrganisationType.SubdistrictCommittee && s.Day <= day && (s.Until == null || s.Until > day)
        orderby a.Distance
        select (int?)a.NodeId).FirstOrDefaultAsync(cancel);

    private DateTime Utc(DateTime local) => clock.StartOf(DateOnly.FromDateTime(local)) + local.TimeOfDay;
}
