using System.IO.Compression;
using System.Xml.Linq;
using Shiji.Kernel.Results;

namespace Shiji.Sheets.Files.Xlsx;

/// <summary>
/// An .xlsx read part by part, always forward. Only shared strings and styles are held; names are compared without
/// their namespace, so that the strict variant reads like the usual one. The library that reads .xls would read each
/// sheet twice and an error as an empty cell.
/// </summary>
internal sealed class XlsxSource : IRowSource
{
    private readonly ZipArchive package;
    private readonly Parts parts;
    private readonly IReadOnlyList<string> sheetParts;
    private readonly Lazy<CellValues> values;

    private XlsxSource(ZipArchive package, Parts parts, string book)
    {
        (this.package, this.parts) = (package, parts);
        var root = parts.Load(book);
        var targets = parts.Targets(book, byKind: false);
        var worksheets = parts.Targets(book, byKind: true)["worksheet"].Where(parts.Has).ToHashSet(); // chart sheets have no rows
        var sheets = root.Elements().Where(e => e.Name.LocalName == "sheets").Elements()
            .Select(e => (Element: e, Part: targets[Attribute(e, "id", qualified: true) ?? ""].FirstOrDefault() ?? ""))
            .Where(s => worksheets.Contains(s.Part)).ToList();
        sheetParts = [.. sheets.Select(s => s.Part)];
        Sheets = [.. sheets.Select((s, i) => new SheetName(i, Attribute(s.Element, "name") ?? "", (Attribute(s.Element, "state") ?? "visible") != "visible"))];
        var since1904 = root.Elements().Where(e => e.Name.LocalName == "workbookPr").Any(e => Attribute(e, "date1904") is "1" or "true");
        values = new(() =>
        {
            var byKind = parts.Targets(book, byKind: true);
            return new CellValues(
                byKind["sharedStrings"].FirstOrDefault(parts.Has) is { } texts ? SharedTexts.Read(parts, texts) : [],
                byKind["styles"].FirstOrDefault(parts.Has) is { } styles ? CellForms.Read(parts.Load(styles)) : [],
                since1904);
        });
    }

    public IReadOnlyList<SheetName> Sheets { get; }

    public static Outcome<IRowSource> Open(Stream stream, SheetLimits limits, FileRefusals refusals)
    {
        var package = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (ZipGate.Check(package, limits, refusals) is { } refused) return refused;
        var parts = new Parts(package);
        if (parts.HasFolder("word/")) return refusals.Word;
        return parts.Targets("", byKind: true)["officeDocument"].FirstOrDefault(parts.Has) switch
        {
            null => refusals.OtherPackage,
            var book when book.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) => refusals.BinaryWorkbook,
            var book => new XlsxSource(package, parts, book),
        };
    }

    public IEnumerable<Outcome<SheetRow>> Rows(int sheet)
    {
        using var reader = parts.Open(sheetParts[sheet]);
        foreach (var row in SheetPart.Rows(reader, values.Value))
            yield return row;
    }

    public void Dispose() => package.Dispose();

    private static string? Attribute(XElement element, string name, bool qualified = false) => element.Attributes()
        .FirstOrDefault(a => a.Name.LocalName == name && (a.Name.NamespaceName.Length > 0) == qualified)?.Value;
}
