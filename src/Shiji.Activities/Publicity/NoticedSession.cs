namespace Shiji.Activities;

/// <summary>在公示的一场 — whose hours were confirmed and do not count yet.</summary>
/// <param name="Until">When the last of them comes into force, UTC.</param>
public sealed record NoticedSession(Guid Session, DateOnly Day, string Title, string Place, string Organisation, int Turns, long Minutes, DateTime? Until);
