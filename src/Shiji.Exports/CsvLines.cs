using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Shiji.Sheets.Books;

namespace Shiji.Exports;

/// <summary>CSV — a list as plain lines: UTF-8 that spreadsheets know for such, and no text that one of them would run as a formula.</summary>
internal static class CsvLines
{
    public const string Format = "csv";

    public const string Type = "text/csv; charset=utf-8";

    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    public static async Task WriteAsync(Stream to, IReadOnlyList<SheetColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = new CsvWriter(text, Form, leaveOpen: true);
        foreach (var column in columns) csv.WriteField(Safe(column.Title));
        csv.NextRecord();
        await foreach (var row in rows)
        {
            foreach (var value in row) csv.WriteField(Said(value));
            csv.NextRecord();
        }
    }

    private static string? Said(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        int or long or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), // -3 is a number, no formula
        _ => Safe(value.ToString() ?? ""),
    };

    /// <summary>The sign before it makes it text wherever the file is opened.</summary>
    private static string Safe(string text) => text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠') ? $"'{text}" : text;
}
