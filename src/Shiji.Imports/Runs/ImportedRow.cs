namespace Shiji.Imports;

/// <summary>导入的行 — which run brought a row, a person or an organisation, and by which key the same line of a file is known again.</summary>
public sealed class ImportedRow
{
    /// <summary>Of the register row; of a person or an organisation, a number of its own.</summary>
    public Guid RowId { get; set; }

    public Guid RunId { get; set; }

    /// <summary>人员编号, or the number of the organisation; null for a register row.</summary>
    public int? Number { get; set; }

    /// <summary>Unique; null once the import was undone, which sets the line free.</summary>
    public string? Key { get; set; }
}
