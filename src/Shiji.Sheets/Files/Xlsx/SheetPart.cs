using System.Globalization;
using System.Xml;
using Shiji.Kernel.Results;

namespace Shiji.Sheets.Files.Xlsx;

/// <summary>The rows of a worksheet part, one at a time.</summary>
internal static class SheetPart
{
    private const int WidestSheet = 16_384; // XFD

    public static IEnumerable<Outcome<SheetRow>> Rows(XmlReader reader, CellValues values)
    {
        var number = 0;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" }) yield break;
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" }) continue;
            number = Whole(reader.GetAttribute("r")) ?? number + 1;
            var hidden = reader.GetAttribute("hidden") is "1" or "true";
            yield return new SheetRow(number, Cells(reader, values), hidden);
        }
        // A part that ends before its rows do is read to its end and then throws; one without rows comes here.
    }

    private static List<SheetCell> Cells(XmlReader reader, CellValues values)
    {
        var cells = new List<SheetCell>();
        if (reader.IsEmptyElement) return cells;
        var (depth, column) = (reader.Depth, 0);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;
            column = ColumnLetters.In(reader.GetAttribute("r")) is > 0 and var named ? named : column + 1;
            var cell = Cell(reader, values);
            if (cell.IsEmpty) continue;
            if (column > WidestSheet) throw new InvalidDataException($"no column {column}");
            while (cells.Count < column) cells.Add(default);
            cells[column - 1] = cell;
        }
        return cells;
    }

    private static SheetCell Cell(XmlReader reader, CellValues values)
    {
        var (type, style, raw) = (reader.GetAttribute("t"), Whole(reader.GetAttribute("s")) ?? 0, "");
        if (reader.IsEmptyElement) return default;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "is") raw = SharedTexts.Item(reader);
            else if (reader.LocalName == "v") raw = Value(reader);
        }
        return values.Of(type, style, raw);
    }

    private static string Value(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var (depth, raw) = (reader.Depth, "");
        while (reader.Read() && reader.Depth > depth)
            raw += reader.Value;
        return raw;
    }

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;
}
