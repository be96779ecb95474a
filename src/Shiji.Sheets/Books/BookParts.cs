using System.Security;
using System.Text;

namespace Shiji.Sheets.Books;

/// <summary>The parts around the sheets. All but one come last, because only then it is known how many sheets there are.</summary>
internal static class BookParts
{
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static string SheetPart(int number) => $"xl/worksheets/sheet{number}.xml";

    /// <summary>First, because programs tell a workbook from other packages by its first part.</summary>
    public static void Start(Package package) => package.Text("_rels/.rels", Relationships(Relationship(1, "officeDocument", "xl/workbook.xml")));

    public static void Write(Package package, IReadOnlyList<(string Name, bool Hidden)> sheets)
    {
        package.Text("xl/workbook.xml", $"""<workbook xmlns="{Package.Main}" xmlns:r="{Package.Relations}"><bookViews><workbookView/></bookViews><sheets>{Each(sheets, (s, n) =>
            $"""<sheet name="{SecurityElement.Escape(s.Name)}" sheetId="{n}"{(s.Hidden ? " state=\"hidden\"" : "")} r:id="rId{n}"/>""")}</sheets></workbook>""");
        package.Text("xl/_rels/workbook.xml.rels", Relationships(
            Each(sheets, (_, n) => Relationship(n, "worksheet", $"worksheets/sheet{n}.xml")) + Relationship(sheets.Count + 1, "styles", "styles.xml")));
        package.Text("xl/styles.xml", Styles.Xml);
        package.Text("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/>{Each(sheets, (_, n) =>
                $"""<Override PartName="/{SheetPart(n)}" ContentType="{Types}.worksheet+xml"/>""")}</Types>
            """);
    }

    private static string Relationships(string inside) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>""";

    private static string Relationship(int number, string kind, string target) =>
        $"""<Relationship Id="rId{number}" Type="{Package.Relations}/{kind}" Target="{target}"/>""";

    private static string Each<T>(IReadOnlyList<T> items, Func<T, int, string> xml) =>
        items.Select((item, at) => xml(item, at + 1)).Aggregate(new StringBuilder(), (all, one) => all.Append(one)).ToString();
}
