using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Shiji.Sheets.Books;

namespace Shiji.Sheets.Tests.Books;

internal static class Written
{
    public static MemoryStream Book(Action<SheetWriter> write, int rowsOfSheet = 1_048_576)
    {
        var stream = new MemoryStream();
        using (var book = new SheetWriter(stream) { RowsOfSheet = rowsOfSheet })
        {
            write(book);
            book.Finish();
        }
        stream.Position = 0;
        return stream;
    }

    public static void AssertValid(Stream stream)
    {
        using var file = SpreadsheetDocument.Open(stream, isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        stream.Position = 0;
    }

    public static Worksheet Sheet(Stream stream, int at = 0)
    {
        var file = SpreadsheetDocument.Open(stream, isEditable: false);
        var book = file.WorkbookPart!;
        return ((WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().ElementAt(at).Id!)).Worksheet;
    }
}
