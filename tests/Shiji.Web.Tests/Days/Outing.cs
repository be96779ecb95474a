namespace Shiji.Web.Tests.Days;

/// <summary>How somebody's time at one session goes.</summary>
internal enum Fate
{
    Plain,
    Late,

    /// <summary>Twice on every button.</summary>
    Impatient,

    /// <summary>The leader calls the roll.</summary>
    FlatPhone,
    ForgetsToLeave,
    GoesOutBetween,

    /// <summary>Tells of the arrival hours later.</summary>
    NoNetwork,
    StaysAway,

    /// <summary>Has no code and makes one up.</summary>
    Invents,

    /// <summary>Was sent the code of another session of the hour by a friend, and taps there too.</summary>
    InTwoPlaces,
}

/// <summary>One person at one session: what they do, and how long they truly serve.</summary>
internal sealed record Outing(int Person, Stand Stand, Fate Fate, IReadOnlyList<(DateTime At, bool Leaves)> Taps)
{
    public static Outing Of(int person, Stand stand, Fate fate)
    {
        var dice = new Random(person * 1009 + stand.Index);
        // Every twenty seconds a cluster of people, as buses bring them.
        var comes = stand.Starts.AddSeconds(20 * (fate == Fate.Late ? dice.Next(75, 120) : dice.Next(-30, 27)));
        var goes = stand.Ends.AddSeconds(20 * dice.Next(-30, 45));
        return new(person, stand, fate, fate switch
        {
            Fate.StaysAway or Fate.Invents => [],
            Fate.ForgetsToLeave => [(comes, false)],
            Fate.GoesOutBetween => [(comes, false), (comes.AddSeconds(1820), true), (comes.AddSeconds(3740), false), (goes, true)],
            _ => [(comes, false), (goes, true)],
        });
    }

    /// <summary>Counted second by second, as nobody would in a program: between the planned beginning and half an hour after the end, a forgotten departure at the planned end.</summary>
    public int Minutes()
    {
        if (Stand.Cancelled) return 0;
        var seconds = 0;
        for (var at = Stand.Starts; at < Stand.Ends.AddMinutes(30); at = at.AddSeconds(1))
        {
            var last = Taps.LastOrDefault(t => t.At <= at);
            if (last.At != default && !last.Leaves && (Fate != Fate.ForgetsToLeave || at < Stand.Ends)) seconds++;
        }

        return seconds / 60;
    }
}
