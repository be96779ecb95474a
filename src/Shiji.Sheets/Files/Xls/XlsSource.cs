using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Shiji.Kernel.Results;

namespace Shiji.Sheets.Files.Xls;

/// <summary>An .xls (97–2003). Formulas that came to an error read as empty: the library does not tell them apart.</summary>
internal sealed class XlsSource : IRowSource
{
    private const int WidestSheet = 256; // of this format

    private readonly IExcelDataReader reader;
    private readonly Dictionary<int, CellForm> forms = [];

    static XlsSource() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // files before 97 keep text in a code page

    private XlsSource(IExcelDataReader reader)
    {
        this.reader = reader;
        var sheets = new List<SheetName>();
        do sheets.Add(new(sheets.Count, reader.Name, reader.VisibleState != "visible"));
        while (reader.NextResult());
        Sheets = reader.ResultsCount == 0 ? [] : sheets;
    }

    public IReadOnlyList<SheetName> Sheets { get; }

    public static Outcome<IRowSource> Open(Stream stream, SheetLimits limits, FileRefusals refusals)
    {
        if (stream.Length > limits.XlsBytes) return refusals.TooLargeXls(limits.XlsBytes);
        if (!Compound.IsSound(stream) || !Compound.Holds(stream, "Root Entry")) return refusals.Broken;
        if (Compound.Holds(stream, "EncryptedPackage")) return refusals.Locked;
        if (Compound.Holds(stream, "WordDocument")) return refusals.Word;
        if (!Compound.Holds(stream, "Workbook") && !Compound.Holds(stream, "Book")) return refusals.Unknown;
        try
        {
            return new XlsSource(ExcelReaderFactory.CreateBinaryReader(stream, new() { LeaveOpen = true }));
        }
        catch (InvalidPasswordException)
        {
            return refusals.Locked;
        }
    }

    public IEnumerable<Outcome<SheetRow>> Rows(int sheet)
    {
        reader.Reset();
        for (var skipped = 0; skipped < sheet; skipped++) reader.NextResult();
        if (reader.FieldCount > WidestSheet) throw new InvalidDataException($"{reader.FieldCount} columns");
        while (reader.Read())
            yield return new SheetRow(reader.Depth + 1, [.. Enumerable.Range(0, reader.FieldCount).Select(Cell)], reader.RowHeight == 0);
    }

    public void Dispose() => reader.Dispose();

    private SheetCell Cell(int column) => reader.GetValue(column) switch
    {
        null => default,
        string text => new(text, CellKind.Text),
        bool truth => new(truth ? "TRUE" : "FALSE", CellKind.Truth),
        DateTime moment => CellText.Moment(moment),
        TimeSpan span => new(CellText.Elapsed(span), CellKind.Day),
        var number => CellText.Cell(Convert.ToDouble(number, CultureInfo.InvariantCulture),
            Form(reader.GetNumberFormatIndex(column), column)),
    };

    private CellForm Form(int id, int column) =>
        forms.TryGetValue(id, out var form) ? form : forms[id] = CellForm.Of(id, reader.GetNumberFormatString(column));
}
