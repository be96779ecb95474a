using Shiji.Kernel.Results;
using Shiji.Sheets.Columns;
using Shiji.Sheets.Files.Csv;
using Shiji.Sheets.Files.Xls;
using Shiji.Sheets.Files.Xlsx;

namespace Shiji.Sheets.Files;

/// <summary>
/// 表格文件 — an .xlsx, .xls or .csv somebody handed in, known by its content and read forward, row by row. Nothing
/// outside the file is ever loaded. One reading at a time.
/// </summary>
public sealed class SheetFile : IDisposable
{
    private readonly IRowSource source;
    private readonly FileRefusals refusals;
    private readonly SheetLimits limits;
    private readonly Stream? copy;

    private SheetFile(IRowSource source, string name, FileKind kind, SheetLimits limits, Stream? copy)
    {
        (this.source, Name, Kind, this.limits, this.copy) = (source, name, kind, limits, copy);
        refusals = new(name);
    }

    public string Name { get; }

    public FileKind Kind { get; }

    public IReadOnlyList<SheetName> Sheets => source.Sheets;

    /// <param name="stream">Stays open and stays the caller's. One that cannot seek is copied to a temporary file.</param>
    /// <param name="name">The name by which the person knows the file.</param>
    public static Outcome<SheetFile> Open(Stream stream, string name, SheetLimits? limits = null, CancellationToken ct = default)
    {
        limits ??= SheetLimits.Standard;
        var refusals = new FileRefusals(name);
        var copy = stream.CanSeek ? null : TemporaryCopy.Of(stream, limits.FileBytes, ct);
        var opened = Opened(copy ?? stream, refusals, limits);
        if (opened is { Ok: true, Value: var (source, kind) }) return new SheetFile(source, name, kind, limits, copy);
        copy?.Dispose();
        return opened.Refusal!;
    }

    /// <summary>Finds the header of a sheet; by the columns wanted if they are known, else by its shape.</summary>
    public Outcome<SheetTable> Read(SheetName sheet, IReadOnlyList<WantedColumn>? wanted = null, CancellationToken ct = default)
    {
        var start = new List<SheetRow>();
        foreach (var row in Rows(sheet, ct).Take(Header.Reach))
        {
            if (!row.Ok) return row.Refusal;
            start.Add(row.Value);
        }
        if (start.Count == 0) return refusals.NoRows(sheet.Name);
        var header = Header.Find(start, wanted ?? []);
        return header.LastRow == start[^1].Number
            ? refusals.OnlyHeader(sheet.Name, header.LastRow)
            : new SheetTable(sheet, header, token => DataRows(sheet, header.LastRow, token));
    }

    public void Dispose()
    {
        source.Dispose();
        copy?.Dispose();
    }

    private static Outcome<Opening> Opened(Stream stream, FileRefusals refusals, SheetLimits limits)
    {
        if (stream.Length == 0) return refusals.Empty;
        if (stream.Length > limits.FileBytes) return refusals.TooLarge(limits.FileBytes);
        var kind = Content.KindOf(stream);
        try
        {
            var source = kind switch
            {
                FileKind.Xlsx => XlsxSource.Open(stream, limits, refusals),
                FileKind.Xls => XlsSource.Open(stream, limits, refusals),
                _ => CsvSource.Open(stream, refusals),
            };
            if (!source.Ok) return source.Refusal;
            return source.Value.Sheets.Count == 0 ? refusals.NoSheets : new Opening(source.Value, kind);
        }
        catch (Exception e) when (Damage.Is(e))
        {
            return refusals.Broken;
        }
    }

    private IEnumerable<Outcome<SheetRow>> DataRows(SheetName sheet, int after, CancellationToken ct)
    {
        var count = 0;
        foreach (var row in Rows(sheet, ct))
        {
            if (row is { Ok: true, Value.Number: var number } && number <= after) continue;
            if (row.Ok && ++count > limits.Rows)
            {
                yield return refusals.TooManyRows(sheet.Name, limits.Rows);
                yield break;
            }
            yield return row;
        }
    }

    /// <summary>The rows that are not blank, up to the first refusal.</summary>
    private IEnumerable<Outcome<SheetRow>> Rows(SheetName sheet, CancellationToken ct)
    {
        using var rows = source.Rows(sheet.Index).GetEnumerator();
        while (Next(rows, sheet, ct) is { } row)
        {
            if (!row.Ok || !row.Value.IsBlank) yield return row;
            if (!row.Ok) yield break;
        }
    }

    private Outcome<SheetRow>? Next(IEnumerator<Outcome<SheetRow>> rows, SheetName sheet, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            if (!rows.MoveNext()) return null;
            return rows.Current is { Ok: true, Value: var row } && row.Cells.Skip(limits.Columns).Any(cell => !cell.IsEmpty)
                ? refusals.TooManyColumns(sheet.Name, row.Number, limits.Columns)
                : rows.Current;
        }
        catch (Exception e) when (Damage.Is(e))
        {
            return refusals.Broken;
        }
    }

    private sealed record Opening(IRowSource Source, FileKind Kind);
}
