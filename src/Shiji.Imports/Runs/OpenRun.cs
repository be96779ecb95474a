using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>A run with its file open at the header: where every reading begins.</summary>
internal sealed record OpenRun(ImportRun Run, ImportKind Kind, SheetFile File, SheetTable Table, ImportPass Pass) : IDisposable
{
    public void Dispose() => File.Dispose();
}
