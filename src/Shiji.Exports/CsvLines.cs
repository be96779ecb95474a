using System.Globalization;
using CsvHelper;
using Shiji.Sheets.Books;

namespace Shiji.Exports;

/// <summary>CSV — a list as plain lines: UTF-8 that spreadsheets know for such, and no text that one of them would run as a formula.</summary>
internal static class CsvLines
{
    public const string Format = "csv";

    public const string Type = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape, FormatProvider = CultureInfo.InvariantCulture };

    public static async Task WriteAsync(Stream to, IReadOnlyList<SheetColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancel)
    {
        using var lines = CsvWriter.Create(to, Options, leaveOpen: true);
        lines.WriteRecord([.. columns.Select(c => c.Title)]);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            foreach (var value in row) lines.WriteField(value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value);
            lines.EndRecord();
        }

        lines.Flush();
    }
}
