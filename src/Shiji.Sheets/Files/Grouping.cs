namespace Shiji.Sheets.Files;

/// <summary>Titles in two rows: 联系方式 over 电话 and 地址, beside 姓名, which reaches through both.</summary>
internal static class Grouping
{
    /// <summary>The lower row fills exactly what the upper left open, and the first of each group; some title above has nothing below it.</summary>
    public static bool Groups(SheetRow upper, SheetRow lower)
    {
        var columns = Enumerable.Range(0, Math.Max(Width(upper), Width(lower))).ToList();
        bool OpensGroup(int column) => upper[column + 1].IsEmpty && !lower[column + 1].IsEmpty;
        return lower.Number == upper.Number + 1
            && lower.Cells.All(cell => cell.IsEmpty || cell.Kind == CellKind.Text)
            && columns.TrueForAll(c => upper[c].IsEmpty ? !lower[c].IsEmpty : lower[c].IsEmpty || OpensGroup(c))
            && columns.Exists(c => upper[c].IsEmpty) && columns.Exists(c => lower[c].IsEmpty);
    }

    public static IReadOnlyList<string> Titles(SheetRow row) => [.. row.Cells.Take(Width(row)).Select(cell => cell.Text)];

    /// <summary>The lower title alone where it stands once, with its group before it where it stands twice.</summary>
    public static IReadOnlyList<string> Titles(SheetRow upper, SheetRow lower)
    {
        var group = "";
        var titles = new List<(string Group, string Title)>();
        for (var column = 0; column < Math.Max(Width(upper), Width(lower)); column++)
        {
            if (!upper[column].IsEmpty) group = upper[column].Text;
            titles.Add(lower[column].IsEmpty ? ("", group) : (group, lower[column].Text));
        }
        var twice = titles.GroupBy(t => t.Title).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        return [.. titles.Select(t => twice.Contains(t.Title) ? t.Group + t.Title : t.Title)];
    }

    private static int Width(SheetRow row)
    {
        var width = row.Cells.Count;
        while (width > 0 && row[width - 1].IsEmpty) width--;
        return width;
    }
}
