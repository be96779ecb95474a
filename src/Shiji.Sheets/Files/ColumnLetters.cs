namespace Shiji.Sheets.Files;

/// <summary>列号 — the letters of a column as a spreadsheet shows them: 1 is A, 27 is AA.</summary>
public static class ColumnLetters
{
    public static string Of(int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>The column of a reference such as AB12; 0 when there are no letters.</summary>
    internal static int In(ReadOnlySpan<char> reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (c is < 'A' or > 'Z' || column > 100_000) break;
            column = (column * 26) + c - 'A' + 1;
        }
        return column;
    }
}
