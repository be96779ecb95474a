namespace Shiji.Samples.Longgang.Streams;

/// <summary>行标识 — laid out as version 7: the day's time first, so that rows made in day order have rising ids; the rest is drawn.</summary>
internal static class RowId
{
    private const long UnixEpochDay = 719162;

    public static Guid Of(ulong drawn, DateOnly day, int withinDay)
    {
        var milliseconds = (day.DayNumber - UnixEpochDay) * 86_400_000L + withinDay;
        return new(
            (int)(milliseconds >> 16), (short)milliseconds, (short)(0x7000 | (int)(drawn & 0xFFF)),
            (byte)(0x80 | (drawn >> 12) & 0x3F), (byte)(drawn >> 18), (byte)(drawn >> 26), (byte)(drawn >> 34),
            (byte)(drawn >> 42), (byte)(drawn >> 50), (byte)(drawn >> 58), (byte)(drawn >> 11));
    }
}
