namespace Shiji.Activities;

/// <summary>已知的一场 — stored, or told by an earlier line of the file.</summary>
/// <param name="Line">Of the file; 0 where it was there before.</param>
internal sealed record KnownSession(ActivitySession Session, string Title, int Line)
{
    /// <summary>Nobody else may be told of it but that its number is taken.</summary>
    public bool Beyond { get; init; }

    public bool IsAt(DateTime startsAt, string place) => Session.StartsAt == startsAt && Session.Place == place;
}
