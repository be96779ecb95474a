namespace Shiji.Kernel.Freezing;

/// <summary>
/// 变动表 — how one edition of a figure became the next: 期初 + 新增 − 撤销 ± 更正 = 期末, record by record. A record that takes another's
/// place is a correction of it, and so is one that counts differently than it did.
/// </summary>
public static class Bridge
{
    /// <summary>What moved, by measure; of measures that count people, only how many records came, went and changed.</summary>
    /// <param name="correctionOf">Whose place a record takes; asked only of those that came.</param>
    public static IReadOnlyDictionary<string, BridgeMove> Between(FrozenSet? before, FrozenSet? after, Func<Guid, Guid?> correctionOf)
    {
        var moves = new Dictionary<string, BridgeMove>();
        var (gone, come) = (Rows(before), Rows(after));
        var replaced = come.Keys.Where(id => !gone.ContainsKey(id)).Select(correctionOf).OfType<Guid>().Where(gone.ContainsKey).ToHashSet();
        foreach (var (id, row) in come)
        {
            var was = gone.TryGetValue(id, out var old) ? before!.Of(old).ToDictionary(c => c.Measure, c => c.Amount) : null;
            var corrects = was is not null || (correctionOf(id) is { } first && replaced.Contains(first));
            foreach (var (measure, amount) in after!.Of(row))
                if (was is null || !was.Remove(measure, out var counted)) Move(measure, corrects ? new(Corrected: amount, Changed: 1) : new(Added: amount, Came: 1));
                else if (counted != amount) Move(measure, new(Corrected: amount - counted, Changed: 1));
            foreach (var (measure, amount) in was ?? []) Move(measure, new(Corrected: -amount, Changed: 1));
        }

        foreach (var (id, row) in gone.Where(r => !come.ContainsKey(r.Key)))
            foreach (var (measure, amount) in before!.Of(row))
                Move(measure, replaced.Contains(id) ? new(Corrected: -amount, Changed: 1) : new(Removed: amount, Went: 1));
        return moves;

        void Move(string measure, BridgeMove by) => moves[measure] = moves.GetValueOrDefault(measure) + by;
    }

    /// <summary>The ids that one edition rests on and the other does not: of whom the question is whose place they take.</summary>
    public static IReadOnlyList<Guid> Came(FrozenSet? before, FrozenSet? after)
    {
        var gone = Rows(before);
        return [.. (after?.Rows ?? []).Select(r => r.Id).Where(id => !gone.ContainsKey(id))];
    }

    private static Dictionary<Guid, FrozenRow> Rows(FrozenSet? set) => (set?.Rows ?? []).ToDictionary(r => r.Id);
}

/// <summary>变动 — amounts in base units, and how many records moved them.</summary>
/// <param name="Added">新增</param>
/// <param name="Removed">撤销, not negative.</param>
/// <param name="Corrected">更正, net.</param>
public readonly record struct BridgeMove(long Added = 0, long Removed = 0, long Corrected = 0, long Came = 0, long Went = 0, long Changed = 0)
{
    public static BridgeMove operator +(BridgeMove a, BridgeMove b) =>
        new(a.Added + b.Added, a.Removed + b.Removed, a.Corrected + b.Corrected, a.Came + b.Came, a.Went + b.Went, a.Changed + b.Changed);
}
