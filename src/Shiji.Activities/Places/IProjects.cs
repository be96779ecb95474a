using Shiji.Kernel.Data;

namespace Shiji.Activities;

/// <summary>项目来源 — a line's module whose projects activities may belong to; the hall knows their codes and names, and nothing else of them.</summary>
public interface IProjects
{
    /// <summary>Every one there ever was: what was held for one that ended still counts.</summary>
    Task<IReadOnlyList<ActivityProject>> ProjectsAsync(ShijiDb db, CancellationToken cancel);
}
