namespace Shiji.Activities;

/// <summary>一场的事实 — what anomalies are looked for in: the stamps, what they come to, and what else the same people did.</summary>
/// <param name="Others">Living attendances of these people at other sessions, from the day before to the day after, anywhere.</param>
/// <param name="Places">Where those sessions were, by session; those without a fence are not there.</param>
/// <param name="LeaderPerson">The file of whoever leads it.</param>
internal sealed record SessionFacts(
    ActivitySession Session, IReadOnlyList<CheckIn> Stamps, IReadOnlyList<(Attendance Attendance, Reckoning Reckoned)> Here,
    ILookup<int, Attendance> Others, IReadOnlyDictionary<Guid, (double Latitude, double Longitude)> Places, int? LeaderPerson);

/// <summary>发现 — one thing that does not look right.</summary>
internal sealed record Finding(AnomalyKind Kind, string Facts, Attendance? About = null);
