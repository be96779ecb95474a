namespace Shiji.Sheets.Books;

/// <summary>
/// 表格写出 — writes sheets to an .xlsx row by row, so that any number of rows takes the same memory. Past 1,048,576
/// rows a sheet goes on in a further one, with the same head.
/// </summary>
/// <remarks>Until <see cref="Finish"/> there is no workbook: half a file is never taken for a whole one. The stream is written to without waiting and stays open.</remarks>
public sealed class SheetWriter : IDisposable
{
    private readonly Package package;
    private readonly SheetTitles titles = new();
    private readonly List<(string Name, bool Hidden)> sheets = [];

    public SheetWriter(Stream to)
    {
        package = new(to);
        BookParts.Start(package);
    }

    internal int RowsOfSheet { get; init; } = 1_048_576;

    /// <param name="rows">A value for each column, or null: text, int, long, decimal or DateOnly.</param>
    public void Write(string name, IReadOnlyList<SheetColumn> columns, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct = default) =>
        Write(new SheetPlan(name, columns), rows, ct);

    public async Task WriteAsync(string name, IReadOnlyList<SheetColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct = default)
    {
        using var pages = new SheetPages(new(name, columns), Begin, RowsOfSheet);
        await foreach (var row in rows.WithCancellation(ct))
            pages.Add(row);
    }

    /// <summary>A workbook has at least one sheet.</summary>
    public void Finish()
    {
        if (sheets.Count == 0) throw new InvalidOperationException("A workbook has at least one sheet.");
        BookParts.Write(package, sheets);
    }

    public void Dispose() => package.Dispose();

    internal void Write(SheetPlan plan, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct = default)
    {
        using var pages = new SheetPages(plan, Begin, RowsOfSheet);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            pages.Add(row);
        }
    }

    private OpenSheet Begin(SheetPlan plan)
    {
        sheets.Add((titles.Next(plan.Name), plan.Hidden));
        return new(package.Part(BookParts.SheetPart(sheets.Count)), plan);
    }
}
