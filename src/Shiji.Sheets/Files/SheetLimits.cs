namespace Shiji.Sheets.Files;

/// <summary>表格限度 — how much of a file is taken in before it is refused.</summary>
public sealed record SheetLimits
{
    public static SheetLimits Standard { get; } = new();

    public int Rows { get; init; } = 200_000;

    public int Columns { get; init; } = 256;

    public long FileBytes { get; init; } = 100L << 20;

    /// <summary>An .xls is read by a library whose work can grow faster than a damaged file.</summary>
    public long XlsBytes { get; init; } = 32L << 20;

    /// <summary>What an .xlsx may unpack to.</summary>
    public long UnpackedBytes { get; init; } = 768L << 20;

    /// <summary>How many times smaller a large part may be packed; honest sheets stay below a hundred, bombs are near a thousand.</summary>
    public int Ratio { get; init; } = 250;
}
