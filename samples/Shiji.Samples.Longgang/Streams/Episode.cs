namespace Shiji.Samples.Longgang.Streams;

/// <summary>期次 — one episode of the online study, a week long; how many of each branch missed it, and how many of those came late.</summary>
internal sealed class Episode(string title, DateOnly opens, int everyNth, int rosters)
{
    public string Title { get; } = title;
    public DateOnly Opens { get; } = opens;

    /// <summary>The Sunday it closes.</summary>
    public DateOnly Closes => Opens.AddDays(6);

    public short[] Missed { get; } = new short[rosters];
    public short[] Late { get; } = new short[rosters];

    /// <summary>Others than members, by sub-district.</summary>
    public int[] Others { get; init; } = new int[11];

    /// <summary>Outside the half-year only every n-th branch is on record.</summary>
    public bool Covers(int roster) => roster % everyNth == 0;
}
