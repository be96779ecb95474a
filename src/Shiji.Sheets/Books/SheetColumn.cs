namespace Shiji.Sheets.Books;

/// <summary>写出的列 — a column of a written sheet: its title, how its cells are kept, its width in digits.</summary>
public sealed record SheetColumn(string Title, ColumnKind Kind = ColumnKind.Text, double Width = 16)
{
    /// <summary>The title stands out: this column has to be filled in.</summary>
    internal bool Marked { get; init; }
}
