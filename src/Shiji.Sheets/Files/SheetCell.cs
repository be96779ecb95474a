namespace Shiji.Sheets.Files;

/// <summary>
/// 格 — the text of a cell as a person reads it, and how the file kept it. Spaces at both ends are gone, the
/// full-width ones too; days are yyyy-MM-dd, whole numbers have neither decimals nor grouping.
/// </summary>
public readonly record struct SheetCell
{
    private readonly string? text; // null where nothing stands

    public SheetCell(string text, CellKind kind)
    {
        var trimmed = Spaces.Trimmed(text);
        (this.text, Kind) = trimmed.Length == 0 ? (null, CellKind.Empty) : (trimmed, kind);
    }

    public string Text => text ?? "";

    public CellKind Kind { get; }

    public bool IsEmpty => Kind == CellKind.Empty;

    /// <summary>A spreadsheet keeps 15 digits of a number: what is longer, such as an identity number, has lost the rest.</summary>
    public bool WasNumber => Kind == CellKind.Number;

    public override string ToString() => Text;
}
