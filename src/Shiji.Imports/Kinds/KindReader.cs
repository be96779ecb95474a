using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Imports;

/// <summary>种类读取 — what the actor can import: every register of the district, people, organisations, and whatever else a part of the program takes in.</summary>
public sealed class KindReader(ShijiDb db, IEnumerable<KindSource> sources)
{
    public async Task<IReadOnlyList<ImportKind>> AllAsync(CancellationToken cancel = default)
    {
        var kinds = new List<ImportKind>();
        foreach (var source in sources) kinds.AddRange((await source.AllAsync(cancel)).Where(k => db.Actor.May(k.Needs)));
        return kinds;
    }

    public async Task<Outcome<ImportKind>> FindAsync(string? key, CancellationToken cancel = default)
    {
        var found = await TakeAsync(key ?? "", cancel);
        return found.Kind is { } kind ? kind : new Outcome<ImportKind>(null, new Refusal("请选择要导入哪一种。", "kind"));
    }

    public async Task<Intake> BeginAsync(ImportKind kind, ColumnMapping mapping, CancellationToken cancel) => await (await TakeAsync(kind.Key, cancel)).Source!.BeginAsync(kind, mapping, cancel);

    public async Task<Refusal?> UndoAsync(ImportRun run, string reason, Func<int, Task> close, CancellationToken cancel) =>
        await TakeAsync(run.Kind, cancel) is { Source: { } source } ? await source.UndoAsync(run, reason, close, cancel) : new Refusal("这一种导入现在没有了，不能撤销。", "run");

    private async Task<(ImportKind? Kind, KindSource? Source)> TakeAsync(string key, CancellationToken cancel)
    {
        foreach (var source in sources)
            if (await source.FindAsync(key, cancel) is { } kind)
                return (kind, source);
        return default;
    }
}
