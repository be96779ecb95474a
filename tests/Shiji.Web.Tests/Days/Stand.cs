namespace Shiji.Web.Tests.Days;

/// <summary>One session of the day, as the script knows it.</summary>
internal sealed record Stand(int Index, int Community, DateTime Starts, DateTime Ends)
{
    /// <summary>As the site calls it.</summary>
    public Guid Id { get; set; }

    public bool Cancelled { get; set; }

    public string Place => $"{Index + 1000}号点";

    /// <summary>Six waves a day in each community, the last over midnight.</summary>
    public static IReadOnlyList<Stand> Of(int sessions, int communities) =>
    [
        .. Enumerable.Range(0, sessions).Select(i =>
        {
            var (from, until) = (i / communities % 6) switch { 0 => (8, 10), 1 => (10, 12), 2 => (14, 16), 3 => (16, 18), 4 => (19, 21), _ => (22, 25) };
            return new Stand(i, i % communities, DayDistrict.Midnight.AddHours(from), DayDistrict.Midnight.AddHours(until));
        }),
    ];
}
