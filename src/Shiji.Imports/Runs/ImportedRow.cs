namespace Shiji.Imports;

/// <summary>导入的行 — which run brought a row, and by which key the same line of a file is known again.</summary>
public sealed class ImportedRow
{
    public Guid RowId { get; set; }
    public Guid RunId { get; set; }

    /// <summary>Unique; null once the import was undone, which sets the line free.</summary>
    public string? Key { get; set; }
}
