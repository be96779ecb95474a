using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Requests;

/// <summary>期次 — one time that a request asks: the days it asks about, and the last day to hand in. Reckoned, never stored.</summary>
public sealed record Round(Period Period, DateOnly Due)
{
    public string Code => Period.Code;

    /// <summary>The rounds that have begun by a day, and the one that comes next; in order.</summary>
    public static IReadOnlyList<Round> Of(DataRequest request, DateOnly today)
    {
        var rounds = new List<Round>();
        foreach (var round in All(request))
        {
            rounds.Add(round);
            if (round.Period.From > today) break;
        }

        return rounds;
    }

    /// <summary>Every round of a request, as far as it goes; endless where it has no end.</summary>
    public static IEnumerable<Round> All(DataRequest request)
    {
        for (var from = request.From; request.Until is not { } until || from < until;)
        {
            var period = request.Rhythm == RequestRhythm.Once ? new(from, request.Until!.Value) : new Period(from, from.AddMonths((int)request.Rhythm));
            if (request.WithdrawnOn <= period.LastDay) yield break;
            yield return new(period, period.Until.AddDays(request.DueDays - 1));
            from = period.Until;
        }
    }

    /// <summary>The first day of the standard period of that length in which a day lies; the day itself for what is asked once.</summary>
    public static DateOnly Start(RequestRhythm rhythm, DateOnly day) =>
        rhythm == RequestRhythm.Once ? day : new(day.Year, (day.Month - 1) / (int)rhythm * (int)rhythm + 1, 1);
}
