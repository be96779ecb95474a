using System.Globalization;
using System.Xml.Linq;

namespace Shiji.Sheets.Files.Xlsx;

internal static class CellForms
{
    /// <summary>The form of each style a cell can name, by its number.</summary>
    public static CellForm[] Read(XElement styles)
    {
        var codes = Of(styles, "numFmts").ToLookup(e => Number(e, "numFmtId"), e => e.Attribute("formatCode")?.Value);
        return [.. Of(styles, "cellXfs").Select(e => Number(e, "numFmtId")).Select(id => CellForm.Of(id, codes[id].FirstOrDefault()))];
    }

    private static IEnumerable<XElement> Of(XElement styles, string list) => styles.Elements().Where(e => e.Name.LocalName == list).Elements();

    private static int Number(XElement element, string name) =>
        int.TryParse(element.Attribute(name)?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
