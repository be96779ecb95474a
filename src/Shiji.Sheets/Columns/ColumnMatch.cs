namespace Shiji.Sheets.Columns;

/// <summary>列匹配 — a header taken for a wanted column: which one, counted from nought, and why.</summary>
public sealed record ColumnMatch(WantedColumn Column, int Header, MatchGround Ground);
