namespace Shiji.Samples.Longgang.Streams;

/// <summary>当日时长 — what each person has served on the day that is being told.</summary>
internal sealed class Today(int people)
{
    private readonly int[] _day = new int[people + 1];
    private readonly short[] _minutes = new short[people + 1];

    /// <summary>Adds the minutes, unless that would make the day longer than allowed.</summary>
    public bool Takes(int person, DateOnly day, int minutes, int longest)
    {
        if (_day[person] != day.DayNumber) (_day[person], _minutes[person]) = (day.DayNumber, 0);
        if (_minutes[person] + minutes > longest) return false;
        _minutes[person] += (short)minutes;
        return true;
    }
}
