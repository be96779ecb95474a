using System.Text;
using Shiji.Kernel.Results;

namespace Shiji.Sheets.Files.Csv;

internal sealed class CsvSource(Stream stream, Encoding encoding, char delimiter, FileRefusals refusals) : IRowSource
{
    private const int Head = 4096;

    public IReadOnlyList<SheetName> Sheets { get; } = [new(0, "CSV")];

    public static Outcome<IRowSource> Open(Stream stream, FileRefusals refusals)
    {
        if (Charset.Of(stream) is not { } encoding) return refusals.Charset;
        using var start = Text(stream, encoding);
        var head = new char[Head];
        var opening = new string(head, 0, start.ReadBlock(head, 0, Head));
        if (opening.Contains('\0', StringComparison.Ordinal) || opening.StartsWith("%PDF-", StringComparison.Ordinal)) return refusals.Unknown;
        if (Markup(opening.TrimStart(), refusals) is { } refused) return refused;
        using var sample = Text(stream, encoding);
        return new CsvSource(stream, encoding, Delimiter.Of(sample), refusals);
    }

    public IEnumerable<Outcome<SheetRow>> Rows(int sheet)
    {
        using var text = Text(stream, encoding);
        var reading = new CsvReading(text, delimiter);
        foreach (var row in reading.Rows())
            yield return row;
        if (reading.OpenQuote is { } openAt)
            yield return refusals.OpenQuote(openAt);
    }

    public void Dispose()
    {
    }

    private static Refusal? Markup(string opening, FileRefusals refusals)
    {
        bool Says(string words) => opening.Contains(words, StringComparison.OrdinalIgnoreCase);
        if (opening.StartsWith("MIME-Version", StringComparison.OrdinalIgnoreCase)) return refusals.WebPage;
        if (!opening.StartsWith('<')) return null;
        if (Says("urn:schemas-microsoft-com:office:spreadsheet") && Says("<Workbook")) return refusals.Xml2003;
        return Says("<html") || Says("<!doctype") || Says("<table") || Says("<meta") || Says("<head") || Says("<style") ? refusals.WebPage
            : Says("<?xml") ? refusals.Unknown : null;
    }

    private static StreamReader Text(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        return new(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
    }
}
