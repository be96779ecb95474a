using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>
/// 算时 — what one person's stamps at one session come to: only the time between an arrival and the departure after it, from the planned
/// beginning to the planned end and the grace; whole minutes, cut once from the sum (domain.md §5.4).
/// </summary>
public sealed record Reckoning(DateTime Arrived, DateTime? Left, int Minutes, bool NoCheckOut, bool BeyondPlan, Evidence Evidence)
{
    /// <param name="stamps">Of one person; in any order, doubled or not.</param>
    /// <param name="graceMinutes">By the rule of the session's day.</param>
    public static Reckoning Of(ActivitySession session, IEnumerable<CheckIn> stamps, decimal graceMinutes)
    {
        var sorted = stamps.OrderBy(s => s.At).ThenBy(s => s.Leaves).ToList();
        var last = session.EndsAt.AddMinutes((double)graceMinutes);
        var (served, beyond) = (TimeSpan.Zero, false);
        DateTime? since = null, left = null;
        foreach (var stamp in sorted)
        {
            if (!stamp.Leaves) since ??= stamp.At;
            else if (since is { } arrived)
            {
                served += Within(arrived, stamp.At, session.StartsAt, last);
                beyond |= stamp.At > last;
                (since, left) = (null, stamp.At);
            }
        }

        // Who did not check out is taken to have stayed to the end: a proposal for whoever was there to judge, never minutes by itself.
        if (since is { } open) served += Within(open, session.EndsAt, session.StartsAt, session.EndsAt);
        var arrivals = sorted.Where(s => !s.Leaves).ToList();
        var weakest = sorted.Select(s => s.Way.Evidence()).Max();
        return new(arrivals.Count > 0 ? arrivals[0].At : sorted[0].At, since is null ? left : null, (int)(served.Ticks / TimeSpan.TicksPerMinute), since is not null, beyond, weakest);
    }

    private static TimeSpan Within(DateTime from, DateTime until, DateTime first, DateTime last)
    {
        var (start, end) = (from < first ? first : from, until > last ? last : until);
        return end <= start ? TimeSpan.Zero : end - start;
    }
}
