namespace Shiji.Samples.Longgang.Days;

/// <summary>时段 — so many rows spread over the days of one stretch by a rhythm, in day order.</summary>
internal sealed class Stretch
{
    private readonly DateOnly _from;
    private readonly long[] _upTo;

    public Stretch(DateOnly from, DateOnly until, long count, Func<DateOnly, int> rhythm)
    {
        _from = from;
        Count = count;
        Counts = from < HalfYear.Until && until > HalfYear.From;
        _upTo = new long[until.DayNumber - from.DayNumber];
        long sum = 0;
        for (var i = 0; i < _upTo.Length; i++) _upTo[i] = sum += rhythm(from.AddDays(i));
    }

    public long Count { get; }

    /// <summary>Whether it lies in the half-year, where the exact figures are made.</summary>
    public bool Counts { get; }

    /// <summary>The day of each row, first to last.</summary>
    public IEnumerable<DateOnly> Days()
    {
        var at = 0;
        for (long row = 0; row < Count; row++)
        {
            while (_upTo[at] * Count <= row * _upTo[^1]) at++;
            yield return _from.AddDays(at);
        }
    }
}
