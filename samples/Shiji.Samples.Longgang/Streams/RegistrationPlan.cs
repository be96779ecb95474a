using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>注册进度 — who may serve on a day: nobody serves before they are registered, so the pool grows with the half-year.</summary>
internal sealed class RegistrationPlan
{
    public const int New = 40_218;

    /// <summary>Kept back for those who register after the half-year.</summary>
    private const int Later = 40;

    private readonly int[][] _before;

    public RegistrationPlan(Setting setting)
    {
        var volunteers = setting.People.Volunteers;
        var shares = Shares.Of((long)New * setting.Scale, [.. volunteers.Take(11).Select(v => v.Count)]);
        Streets = new(new("registration"), shares.Select((count, s) => ((byte)s, count)));
        Days = new(HalfYear.From, HalfYear.Until, Streets.Count, Rhythm.Volunteering);
        Old = [.. shares.Select((count, s) => volunteers[s].Count - count - Later)];
        _before = [.. shares.Select(_ => new int[HalfYear.Until.DayNumber - HalfYear.From.DayNumber + 1])];
        long at = 0;
        foreach (var day in Days.Days()) _before[Streets[at++]][day.DayNumber - HalfYear.From.DayNumber + 1]++;
        foreach (var counts in _before)
            for (var d = 1; d < counts.Length; d++) counts[d] += counts[d - 1];
    }

    public Deck<byte> Streets { get; }
    public Stretch Days { get; }

    /// <summary>Registered before the half-year, by sub-district.</summary>
    public int[] Old { get; }

    /// <summary>Where the active begin: more than half of the old hands have stopped coming.</summary>
    public int FirstActive(int street) => Old[street] * 55 / 100;

    /// <summary>How many of a sub-district's pool were registered when the day began.</summary>
    public int Registered(int street, DateOnly day) =>
        Old[street] + (day < HalfYear.From ? 0 : _before[street][Math.Min(day.DayNumber, HalfYear.Until.DayNumber) - HalfYear.From.DayNumber]);
}
