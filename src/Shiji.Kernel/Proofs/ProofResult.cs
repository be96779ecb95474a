using Shiji.Kernel.Measures;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Proofs;

/// <summary>核验结果 — how many figures were compared, and every one that disagreed.</summary>
public sealed class ProofResult
{
    private readonly List<Discrepancy> _differences = [];
    private readonly List<Discrepancy> _strays = [];

    /// <summary>How many comparisons were made.</summary>
    public long Compared { get; private set; }

    public IReadOnlyList<Discrepancy> Differences => _differences;

    /// <summary>
    /// 无处可计 — records in force on a day on which their organisation did not stand, by organisation. Book and lists
    /// agree to leave them out, so no comparison would find them; but work that counts for nobody is not proved.
    /// </summary>
    public IReadOnlyList<Discrepancy> Strays => _strays;

    /// <summary>True only if everything agreed, nothing was left out and there was something to compare.</summary>
    public bool Proved => Compared > 0 && _differences.Count == 0 && _strays.Count == 0;

    internal void Checked() => Compared++;

    internal void Stray(Measure measure, Spot where, long amount) => _strays.Add(new(measure, where.Node, where.When, 0, amount, "无处可计"));

    /// <summary>Two sets of people: the same people, not only as many.</summary>
    internal void Compare(Measure measure, Spot where, ReadOnlySpan<byte> book, ReadOnlySpan<byte> records)
    {
        Compared++;
        if (!book.SequenceEqual(records)) _differences.Add(new(measure, where.Node, where.When, PersonSet.CountOf(book), PersonSet.CountOf(records), "人群"));
    }

    internal void Compare(Measure measure, Spot where, Amounts book, Amounts records, string reading)
    {
        Compared++;
        if (book != records) _differences.Add(new(measure, where.Node, where.When, book.Total, records.Total, reading));
    }
}
