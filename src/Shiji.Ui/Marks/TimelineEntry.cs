namespace Shiji.Ui;

/// <summary>经办 — who did what and when; before and after where a value changed.</summary>
public sealed record TimelineEntry(
    string When, string Who, string What, IReadOnlyList<ValueChange>? Changes = null, string? Reason = null);

/// <summary>改动 — one field's value before and after.</summary>
public sealed record ValueChange(string Field, string? Before, string? After);
