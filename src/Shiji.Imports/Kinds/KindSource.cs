using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>种类来源 — a part of the program that takes in files: which kinds, who reads their lines, and how they are taken back.</summary>
public abstract class KindSource
{
    public abstract Task<IReadOnlyList<ImportKind>> AllAsync(CancellationToken cancel);

    /// <summary>Null where the kind is another source's, or nobody's.</summary>
    public abstract Task<ImportKind?> FindAsync(string key, CancellationToken cancel);

    /// <summary>Begins one reading of a file: what it holds of the district it reads here, once.</summary>
    public abstract Task<Intake> BeginAsync(ImportKind kind, ColumnMapping mapping, CancellationToken cancel);

    /// <summary>Takes back what a run brought, all of it or nothing, inside the current transaction or one of its own; calls <paramref name="close"/> with how many in the same one.</summary>
    public abstract Task<Refusal?> UndoAsync(ImportRun run, string reason, Func<int, Task> close, CancellationToken cancel);
}
