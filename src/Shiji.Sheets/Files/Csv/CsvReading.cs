using System.Text;

namespace Shiji.Sheets.Files.Csv;

/// <summary>Records of delimited text (RFC 4180, and what is seen beside it), numbered as a spreadsheet numbers its rows: a quoted line break is no new row.</summary>
internal sealed class CsvReading(TextReader text, char delimiter)
{
    private const int LongestField = 1 << 20; // what is longer is a quote that never closed

    private readonly StringBuilder field = new();

    /// <summary>The row that holds the quote that never closes.</summary>
    public int? OpenQuote { get; private set; }

    public IEnumerable<SheetRow> Rows()
    {
        for (var number = 1; text.Peek() >= 0; number++)
        {
            var cells = Record();
            if (cells is null)
            {
                OpenQuote = number;
                yield break;
            }
            yield return new SheetRow(number, cells);
        }
    }

    private List<SheetCell>? Record()
    {
        var cells = new List<SheetCell>();
        while (true)
        {
            if (!Field()) return null;
            cells.Add(new(Meant(field), CellKind.Text));
            var end = text.Read();
            if (end == delimiter) continue;
            if (end == '\r' && text.Peek() == '\n') text.Read();
            return cells;
        }
    }

    /// <summary>Reads up to a delimiter or the end of the line, which stay; false when a quote never closes.</summary>
    private bool Field()
    {
        field.Clear();
        var quoted = text.Peek() == '"';
        if (quoted && !Quoted()) return false;
        while (text.Peek() is >= 0 and not '\r' and not '\n' and var next && next != delimiter)
        {
            if (field.Length > LongestField) return false;
            field.Append((char)text.Read());
        }
        return true;
    }

    private bool Quoted()
    {
        text.Read();
        while (text.Read() is >= 0 and var next)
        {
            if (next == '"')
            {
                if (text.Peek() != '"') return true;
                text.Read();
            }
            if (field.Length > LongestField) return false;
            field.Append((char)next);
        }
        return false;
    }

    /// <summary>="007" is how systems keep a spreadsheet from making a number of a text.</summary>
    private static string Meant(StringBuilder field) =>
        field.ToString() is ['=', '"', .. var inside, '"'] ? inside : field.ToString();
}
