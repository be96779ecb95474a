namespace Shiji.Sheets.Books;

/// <summary>
/// 导入结果表 — the rows that were not taken in, as they stood in the file, between 行号 and 原因: to be mended and
/// handed in again.
/// </summary>
public static class ResultBook
{
    public const string RowNumber = "行号";
    public const string Reason = "原因";

    public static void Write(Stream to, IReadOnlyList<string> headers, IEnumerable<RefusedRow> refused, CancellationToken ct = default)
    {
        using var book = new SheetWriter(to);
        book.Write("没有导入的行", Columns(headers), refused.Select(row => Cells(headers.Count, row)), ct);
        book.Finish();
    }

    public static async Task WriteAsync(Stream to, IReadOnlyList<string> headers, IAsyncEnumerable<RefusedRow> refused, CancellationToken ct = default)
    {
        using var book = new SheetWriter(to);
        await book.WriteAsync("没有导入的行", Columns(headers), refused.Select(row => Cells(headers.Count, row)), ct);
        book.Finish();
    }

    private static IReadOnlyList<SheetColumn> Columns(IReadOnlyList<string> headers) =>
        [new(RowNumber, ColumnKind.Whole, 8), .. headers.Select(title => new SheetColumn(title)), new(Reason, Width: 60)];

    /// <summary>Cells beyond the last title come after the reason: they are part of the row.</summary>
    private static IReadOnlyList<object?> Cells(int titled, RefusedRow refused) =>
    [
        refused.Row.Number,
        .. Enumerable.Range(0, titled).Select(column => refused.Row[column].Text),
        string.Join('；', refused.Reasons.Select(reason => reason.Message.TrimEnd('。'))),
        .. refused.Row.Cells.Skip(titled).Select(cell => cell.Text),
    ];
}
