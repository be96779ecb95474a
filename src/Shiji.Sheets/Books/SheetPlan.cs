using System.Xml;

namespace Shiji.Sheets.Books;

/// <summary>What is written around the rows of a sheet.</summary>
internal sealed record SheetPlan(string Name, IReadOnlyList<SheetColumn> Columns)
{
    public bool Hidden { get; init; }

    /// <summary>Written where a sheet keeps what may be typed into its cells.</summary>
    public Action<XmlWriter>? Checks { get; init; }
}
