using Shiji.Exports;
using Shiji.Kernel.Results;

namespace Shiji.Workbench;

/// <summary>页面清单 — the list a page shows, all pages of it, for whoever asks from where.</summary>
public interface IListExport
{
    Task<Outcome<ExportedList>> DoAsync(Where where, IReadOnlyDictionary<string, string?> route, CancellationToken cancel);
}
