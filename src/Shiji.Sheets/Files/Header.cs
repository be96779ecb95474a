using Shiji.Sheets.Columns;

namespace Shiji.Sheets.Files;

/// <summary>The row of titles, below a title of the whole, notes and blank lines; one row, or two where titles are grouped.</summary>
internal sealed record Header(int LastRow, IReadOnlyList<string> Titles)
{
    public const int Reach = 30; // rows with something in them
    private const int LongestTitle = 40;

    /// <summary>The first row that names the most wanted columns; where none is named, the first that looks like titles.</summary>
    public static Header Find(IReadOnlyList<SheetRow> start, IReadOnlyList<WantedColumn> wanted)
    {
        var names = wanted.SelectMany(column => column.Synonyms.Append(column.Name)).Select(Heading.Plain).ToHashSet();
        int Named(SheetRow row) => row.Cells.Count(cell => names.Contains(Heading.Plain(cell.Text)));
        var best = start.Select((row, at) => (Named: Named(row) + (at + 1 < start.Count && Grouping.Groups(row, start[at + 1]) ? Named(start[at + 1]) : 0), At: at))
            .MaxBy(row => (row.Named, -row.At));
        var at = best.Named > 0 ? best.At : ByShape(start);
        return at + 1 < start.Count && Grouping.Groups(start[at], start[at + 1]) && Named(start[at + 1]) > 0
            ? new(start[at + 1].Number, Grouping.Titles(start[at], start[at + 1]))
            : new(start[at].Number, Grouping.Titles(start[at]));
    }

    /// <summary>Short words, none twice, over at least half of the widest row; a title over the table fills one cell, a note few.</summary>
    private static int ByShape(IReadOnlyList<SheetRow> start)
    {
        var widest = start.Max(Filled);
        for (var at = 0; at < start.Count; at++)
            if (Filled(start[at]) * 2 > widest && LooksLikeTitles(start[at])) return at;
        return 0;
    }

    private static int Filled(SheetRow row) => row.Cells.Count(cell => !cell.IsEmpty);

    private static bool LooksLikeTitles(SheetRow row)
    {
        var titles = row.Cells.Where(cell => !cell.IsEmpty).ToList();
        return titles.TrueForAll(cell => cell.Kind == CellKind.Text && cell.Text.Length <= LongestTitle && !double.TryParse(cell.Text, out _))
            && titles.DistinctBy(cell => cell.Text).Count() == titles.Count;
    }
}
