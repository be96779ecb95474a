using System.Security.Cryptography;
using System.Text;

namespace Shiji.Activities;

/// <summary>
/// 抽签 — the ids go by once, in their order; only the smallest ranks are kept, and a digest of all of them: one id to a line,
/// ascending. The database gives nothing but that order, so that every one of them draws the same list.
/// </summary>
public sealed class Drawing(string seed, int size)
{
    private readonly PriorityQueue<Guid, Rank> _kept = new(Comparer<Rank>.Create((a, b) => b.CompareTo(a)));
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string _last = "";

    public int Population { get; private set; }

    public string Digest => Convert.ToHexStringLower(_digest.GetCurrentHash());

    /// <summary>By rank, the smallest first.</summary>
    public IReadOnlyList<Guid> Chosen => [.. _kept.UnorderedItems.OrderBy(i => i.Priority).Select(i => i.Element)];

    public static async Task<Drawing> OverAsync(IAsyncEnumerable<Guid> ids, string seed, int size, Action<Guid, Rank>? seen = null, CancellationToken cancel = default)
    {
        var drawing = new Drawing(seed, size);
        await foreach (var id in ids.WithCancellation(cancel))
        {
            var rank = drawing.Add(id);
            seen?.Invoke(id, rank);
        }

        return drawing;
    }

    public Rank Add(Guid id)
    {
        var text = id.ToString();
        if (string.CompareOrdinal(text, _last) <= 0) throw new InvalidOperationException($"{text} came after {_last}: a population is drawn from in the order of ids.");
        _last = text;
        _digest.AppendData(Encoding.ASCII.GetBytes(text + "\n"));
        Population++;
        var rank = Rank.Of(seed, text);
        if (_kept.Count < size) _kept.Enqueue(id, rank);
        else if (_kept.TryPeek(out _, out var largest) && rank.CompareTo(largest) < 0) _kept.EnqueueDequeue(id, rank);
        return rank;
    }
}
