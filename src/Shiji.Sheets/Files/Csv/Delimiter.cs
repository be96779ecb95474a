namespace Shiji.Sheets.Files.Csv;

/// <summary>The delimiter that cuts the most of the first rows into the same number of fields, at least two.</summary>
internal static class Delimiter
{
    private const int Sample = 64 << 10;
    private const int Rows = 50;
    private static readonly char[] Candidates = [',', '\t', ';']; // the earlier wins a tie

    public static char Of(TextReader text)
    {
        var start = new char[Sample];
        var sample = new string(start, 0, text.ReadBlock(start, 0, Sample));
        return Candidates.MaxBy(candidate => Agreement(sample, candidate));
    }

    private static (int Rows, int Fields) Agreement(string sample, char delimiter) =>
        new CsvReading(new StringReader(sample), delimiter).Rows().Take(Rows).Where(row => row.Cells.Count > 1)
            .GroupBy(row => row.Cells.Count).Select(same => (same.Count(), same.Key)).DefaultIfEmpty().Max();
}
