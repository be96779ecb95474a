using System.Text;
using System.Xml;

namespace Shiji.Sheets.Files.Xlsx;

internal static class SharedTexts
{
    public static List<string> Read(Parts parts, string part)
    {
        using var reader = parts.Open(part);
        var texts = new List<string>();
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
                texts.Add(Item(reader));
        return texts;
    }

    /// <summary>The text of an item: its runs joined, without the readings printed above it (rPh). The reader ends on the item's end.</summary>
    public static string Item(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var (depth, text) = (reader.Depth, new StringBuilder());
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                SkipInside(reader);
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
                text.Append(reader.Value);
            else if (reader.NodeType == XmlNodeType.Whitespace && reader.XmlSpace == XmlSpace.Preserve)
                text.Append(reader.Value);
        }
        return Escapes.Read(text.ToString());
    }

    private static void SkipInside(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth) { }
    }
}
