using Shiji.Kernel.Results;

namespace Shiji.Sheets.Files;

/// <summary>表 — the header found on a sheet and the rows below it.</summary>
public sealed class SheetTable
{
    private readonly Func<CancellationToken, IEnumerable<Outcome<SheetRow>>> rows;

    internal SheetTable(SheetName sheet, Header header, Func<CancellationToken, IEnumerable<Outcome<SheetRow>>> rows) =>
        (Sheet, HeaderRow, Headers, this.rows) = (sheet, header.LastRow, header.Titles, rows);

    public SheetName Sheet { get; }

    /// <summary>The number of the header's row, the lower one of two.</summary>
    public int HeaderRow { get; }

    /// <summary>A title for each column from the first, "" where there is none.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>
    /// The rows under the header that are not blank, in order. A refusal is the last thing that comes: what was read
    /// before it is not the whole table. Each call reads from the start again.
    /// </summary>
    public IEnumerable<Outcome<SheetRow>> Rows(CancellationToken ct = default) => rows(ct);
}
