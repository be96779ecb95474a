using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>A run with its file open at the header: where every reading begins.</summary>
internal sealed record OpenRun(ImportRun Run, RegisterKind Kind, SheetFile File, SheetTable Table, ImportPass Pass) : IDisposable
{
    public void Dispose() => File.Dispose();
}
