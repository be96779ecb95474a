using Shiji.Sheets.Books;

namespace Shiji.Exports;

/// <summary>导出列 — one column of an exported list: its title, what it says of a row, and how the sheet keeps that.</summary>
public sealed record ExportColumn<T>(string Title, Func<T, object?> Value, ColumnKind Kind = ColumnKind.Text, double Width = 16);
