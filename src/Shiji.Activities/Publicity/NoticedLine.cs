namespace Shiji.Activities;

/// <summary>在公示的一条 — as anybody may see it: a masked name and the minutes.</summary>
/// <param name="Disputed">Somebody objected, and nobody has answered yet.</param>
public sealed record NoticedLine(Attendance Row, string Name, bool Disputed);
