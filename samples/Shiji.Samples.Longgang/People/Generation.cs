namespace Shiji.Samples.Longgang.People;

/// <summary>年龄层 — a kind of people by their days of birth, and the sequence numbers kept for it, so that no two identity numbers agree.</summary>
internal sealed class Generation(DateOnly from, DateOnly until, int sequence)
{
    /// <summary>Sequence numbers of one generation within one region.</summary>
    private const int Room = 250;

    public static readonly Generation Children = new(new(2008, 9, 1), new(2015, 9, 1), 0);
    public static readonly Generation Members = new(new(1994, 7, 2), new(2008, 1, 1), Room);
    public static readonly Generation Youths = new(new(1987, 1, 1), new(2006, 1, 1), 2 * Room);
    public static readonly Generation Elders = new(new(1950, 1, 1), new(1987, 1, 1), 3 * Room);

    private readonly int _days = until.DayNumber - from.DayNumber;

    /// <summary>Walks all the days, leap days among them, before it comes to one again.</summary>
    public DateOnly BornOn(int person) => from.AddDays((int)((long)person * 7919 % _days));

    public int Sequence(int person) => sequence + person / _days % Room;

    /// <summary>999999 is in use nowhere, so nobody's real number can be among these; nor are those before it, which large samples reach.</summary>
    public int Region(int person) => 999_999 - person / _days / Room;
}
