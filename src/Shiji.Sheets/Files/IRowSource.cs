using Shiji.Kernel.Results;

namespace Shiji.Sheets.Files;

/// <summary>Where rows come from. One reading at a time; every reading begins at the first row.</summary>
internal interface IRowSource : IDisposable
{
    IReadOnlyList<SheetName> Sheets { get; }

    /// <summary>All rows in order, blank ones too or not, and nothing after a refusal.</summary>
    IEnumerable<Outcome<SheetRow>> Rows(int sheet);
}
