namespace Shiji.Sheets.Columns;

/// <summary>待定列 — a wanted column that more than one header could be, or that shares its header with another; a person decides.</summary>
public sealed record ColumnDoubt(WantedColumn Column, IReadOnlyList<int> Headers);
