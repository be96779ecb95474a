namespace Shiji.Sheets.Books;

/// <summary>列的类型 — how the cells of a written column are kept: numbers and days as such, so that a spreadsheet can reckon with them.</summary>
public enum ColumnKind
{
    /// <summary>Kept as text whatever it looks like: identity numbers keep their digits, and nothing becomes a formula.</summary>
    Text,
    Whole,
    Number,
    Day,

    /// <summary>Whole minutes, shown as hours and minutes.</summary>
    Minutes,
}
