namespace Shiji.Sheets.Files;

/// <summary>行 — a row and its number as the person sees it beside the row. A hidden row is read like any other, and says so.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells, bool Hidden = false)
{
    /// <summary>The cell of a column counted from nought; beyond the last one the row is empty.</summary>
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : default;

    public bool IsBlank => !Cells.Any(cell => !cell.IsEmpty);
}
