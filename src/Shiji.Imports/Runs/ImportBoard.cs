using System.Collections.Concurrent;

namespace Shiji.Imports;

/// <summary>进度板 — the imports this process runs, how far each has come, and a way to stop it.</summary>
public sealed class ImportBoard
{
    private readonly ConcurrentDictionary<Guid, (CancellationTokenSource Stop, ImportCount Count)> _running = [];

    public void Begin(Guid id, CancellationTokenSource stop) => _running[id] = (stop, default);

    public void Report(Guid id, ImportCount count) => _running.AddOrUpdate(id, _ => throw new InvalidOperationException("It does not run here."), (_, was) => (was.Stop, count));

    public void End(Guid id) => _running.TryRemove(id, out _);

    /// <summary>Null where it does not run in this process.</summary>
    public ImportCount? Find(Guid id) => _running.TryGetValue(id, out var run) ? run.Count : null;

    public bool Cancel(Guid id)
    {
        if (!_running.TryGetValue(id, out var run)) return false;
        run.Stop.Cancel();
        return true;
    }
}
