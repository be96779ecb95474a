namespace Shiji.Sheets.Columns;

/// <summary>
/// 列的猜测 — which header of a file is which wanted column: by name, then by synonym, then by a name within a name.
/// A header goes to one column at most. What two could claim is left open, never chosen by chance.
/// </summary>
public sealed record ColumnGuess(IReadOnlyList<ColumnMatch> Matches, IReadOnlyList<ColumnDoubt> Doubts, IReadOnlyList<WantedColumn> Missing)
{
    private const int ShortestWithin = 2; // 名 is within too much

    /// <summary>The header taken for a column, counted from nought.</summary>
    public int? this[string key] => Matches.FirstOrDefault(m => m.Column.Key == key)?.Header;

    public static ColumnGuess Of(IReadOnlyList<string> headers, IReadOnlyList<WantedColumn> wanted)
    {
        var open = headers.Select((title, at) => (At: at, Plain: Heading.Plain(title)))
            .Where(h => h.Plain.Length > 0 && !Heading.IsRowNumber(h.Plain)).ToDictionary(h => h.At, h => h.Plain);
        var names = wanted.ToDictionary(column => column, column => Heading.Plain(column.Name));
        var synonyms = wanted.ToDictionary(column => column, column => column.Synonyms.Select(Heading.Plain).ToHashSet());
        var matches = new List<ColumnMatch>();
        var doubts = new List<ColumnDoubt>();
        Settle(MatchGround.Name, (column, header) => names[column] == header);
        Settle(MatchGround.Synonym, (column, header) => synonyms[column].Contains(header));
        Settle(MatchGround.Within, (column, header) => synonyms[column].Append(names[column]).Any(name => Within(name, header)));
        return new(
            [.. matches.OrderBy(m => m.Header)],
            doubts,
            [.. wanted.Where(column => column.Required && matches.TrueForAll(m => m.Column != column))]);

        void Settle(MatchGround ground, Func<WantedColumn, string, bool> fits)
        {
            var claims = wanted.Where(column => matches.TrueForAll(m => m.Column != column) && doubts.TrueForAll(d => d.Column != column))
                .Select(column => new ColumnDoubt(column, [.. open.Where(h => fits(column, h.Value)).Select(h => h.Key).Order()]))
                .Where(claim => claim.Headers.Count > 0).ToList();
            var contested = claims.SelectMany(claim => claim.Headers).GroupBy(h => h).Where(h => h.Count() > 1).Select(h => h.Key).ToHashSet();
            foreach (var claim in claims)
                if (claim.Headers is [var header] && !contested.Contains(header)) matches.Add(new(claim.Column, header, ground));
                else doubts.Add(claim);
            foreach (var header in claims.SelectMany(claim => claim.Headers)) open.Remove(header);
        }
    }

    private static bool Within(string name, string header) =>
        name.Length >= ShortestWithin && header.Length >= ShortestWithin
        && (header.Contains(name, StringComparison.Ordinal) || name.Contains(header, StringComparison.Ordinal));
}
