namespace Shiji.Sheets.Columns;

/// <summary>要找的列 — a column an import asks for, and what else people call it.</summary>
public record WantedColumn(string Key, string Name)
{
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    public bool Required { get; init; }
}
