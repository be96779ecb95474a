namespace Shiji.Office;

/// <summary>附表 — a table with one cell for each column in each row; its head is repeated on every page.</summary>
public sealed record AnnexTable
{
    public AnnexTable(IReadOnlyList<AnnexColumn> columns, IReadOnlyList<IReadOnlyList<Run>> rows)
    {
        var percent = columns.Sum(column => column.Percent);
        if (percent != 100)
            throw new ArgumentException($"The columns of a table share 100 percent, not {percent}.", nameof(columns));
        for (var row = 0; row < rows.Count; row++)
            if (rows[row].Count != columns.Count)
                throw new ArgumentException($"Row {row + 1} has {rows[row].Count} cells for {columns.Count} columns.", nameof(rows));
        Columns = columns;
        Rows = rows;
    }

    public IReadOnlyList<AnnexColumn> Columns { get; }

    public IReadOnlyList<IReadOnlyList<Run>> Rows { get; }
}
