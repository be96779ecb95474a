namespace Shiji.Reports.Closings;

/// <summary>变动的记录 — one record that two editions count differently for one measure.</summary>
/// <param name="Was">What the edition before counted it for; null where it did not.</param>
/// <param name="Now">What this one does; null where it does not.</param>
public sealed record MovedRecord(Guid Id, long? Was, long? Now);
