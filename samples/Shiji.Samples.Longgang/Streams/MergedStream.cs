using Shiji.Kernel.Registers;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>合流 — several streams of one register told as one, still in day order.</summary>
internal sealed class MergedStream(IReadOnlyList<IStream> parts) : IStream
{
    public string Key => parts[0].Key;

    public long Count => parts.Sum(p => p.Count);

    public IEnumerable<RegisterRow> Rows()
    {
        var left = parts.Select(p => p.Rows().GetEnumerator()).Where(e => e.MoveNext()).ToList();
        while (left.Count > 0)
        {
            var next = left[0];
            foreach (var other in left)
                if (other.Current.Day < next.Current.Day) next = other;
            yield return next.Current;
            if (!next.MoveNext()) left.Remove(next);
        }
    }
}
