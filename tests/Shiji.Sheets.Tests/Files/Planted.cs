using System.IO.Compression;
using System.Text;
using Shiji.Sheets.Books;
using Shiji.Sheets.Columns;
using Shiji.Sheets.Files;

namespace Shiji.Sheets.Tests.Files;

/// <summary>Files made for a test, and the reading of them. Everything in them is invented.</summary>
internal static class Planted
{
    public const string MainNs = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string RelNs = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static Stream Asset(string name)
    {
        var kept = new MemoryStream();
        using var asset = typeof(Planted).Assembly.GetManifestResourceStream($"Shiji.Sheets.Tests.Assets.{name}")!;
        asset.CopyTo(kept);
        kept.Position = 0;
        return kept;
    }

    public static MemoryStream Text(string text, Encoding? encoding = null)
    {
        var used = encoding ?? new UTF8Encoding(false);
        return new([.. used.GetPreamble(), .. used.GetBytes(text)]);
    }

    public static Encoding Gbk => CodePagesEncodingProvider.Instance.GetEncoding("GBK")!;

    /// <summary>Written as a person would: any cells in any row, nothing special about the first.</summary>
    public static MemoryStream Book(params string[][] rows)
    {
        var stream = new MemoryStream();
        using (var book = new SheetWriter(stream))
        {
            var width = rows.Select(row => row.Length).DefaultIfEmpty(1).Max();
            book.Write("名单", [.. Enumerable.Range(0, width).Select(at => new SheetColumn(rows.ElementAtOrDefault(0)?.ElementAtOrDefault(at) ?? ""))], rows.Skip(1));
            book.Finish();
        }
        stream.Position = 0;
        return stream;
    }

    /// <summary>A workbook of one sheet, with the sheet's own XML.</summary>
    public static MemoryStream Sheet(string inside, string? styles = null, string prologue = "", string book = "", string main = MainNs, string relations = RelNs) => Zip(
        ("_rels/.rels", $"""<Relationships><Relationship Id="r1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""<workbook xmlns="{main}" xmlns:r="{relations}">{book}<sheets><sheet name="名单" sheetId="1" r:id="r1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""<Relationships><Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{relations}/styles" Target="styles.xml"/></Relationships>"""),
        ("xl/styles.xml", $"""<styleSheet xmlns="{main}">{styles}</styleSheet>"""),
        ("xl/worksheets/sheet1.xml", $"""{prologue}<worksheet xmlns="{main}">{inside}</worksheet>"""));

    public static MemoryStream Zip(params (string Name, string Content)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(content);
            }
        stream.Position = 0;
        return stream;
    }

    public static SheetTable Table(Stream stream, string name = "名单.xlsx", IReadOnlyList<WantedColumn>? wanted = null)
    {
        var opened = SheetFile.Open(stream, name);
        Assert.Null(opened.Refusal);
        var table = opened.Value!.Read(opened.Value.Sheets[0], wanted);
        Assert.Null(table.Refusal);
        return table.Value!;
    }

    public static List<SheetRow> Rows(Stream stream, string name = "名单.xlsx") => Rows(Table(stream, name));

    public static List<SheetRow> Rows(SheetTable table) => [.. table.Rows().Select(row =>
    {
        Assert.Null(row.Refusal);
        return row.Value!;
    })];

    /// <summary>The first refusal met on the way through the first sheet.</summary>
    public static string? Refused(Stream stream, string name = "名单.xlsx", SheetLimits? limits = null)
    {
        var opened = SheetFile.Open(stream, name, limits);
        if (!opened.Ok) return opened.Refusal.Message;
        using var file = opened.Value;
        var table = file.Read(file.Sheets[0]);
        return table.Ok ? table.Value.Rows().LastOrDefault().Refusal?.Message : table.Refusal.Message;
    }
}
