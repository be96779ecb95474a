using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Records;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Proofs;

/// <summary>位次小计 — one flow's sums by seat, month and evidence, in plain arrays made when first needed; carried up the tree only at the end.</summary>
internal sealed class SeatSums(int months)
{
    private const int Classes = 5;
    private long[]?[] _seats = new long[]?[1024];

    public void Add(int seat, int month, long amount, Evidence evidence)
    {
        if (seat >= _seats.Length) Array.Resize(ref _seats, Math.Max(seat + 1, _seats.Length * 2));
        (_seats[seat] ??= new long[months * Classes])[month * Classes + (int)evidence] += amount;
    }

    public IEnumerable<Total> Totals(int measure, TreeHistory tree, int[] monthKeys)
    {
        var nodes = new Dictionary<int, Amounts[]>();
        for (var s = 0; s < _seats.Length; s++)
        {
            if (_seats[s] is not { } cells) continue;
            foreach (var node in tree.Seats[s].Nodes)
            {
                if (!nodes.TryGetValue(node, out var sums)) nodes[node] = sums = new Amounts[months];
                for (var m = 0; m < months; m++) sums[m] += AmountsOf(cells.AsSpan(m * Classes, Classes));
            }
        }

        // Which of the months each standard period is made of, worked out once for all nodes.
        var periods = monthKeys.SelectMany(PeriodKey.Containing).Distinct()
            .Select(p => (Key: p, Months: PeriodKey.MonthsOf(p).Select(m => Array.IndexOf(monthKeys, m)).Where(m => m >= 0).ToArray())).ToArray();
        foreach (var (node, sums) in nodes)
            foreach (var (key, parts) in periods)
            {
                var amounts = default(Amounts);
                foreach (var m in parts) amounts += sums[m];
                if (amounts != default) yield return RollUp.ToTotal(measure, key, node, amounts);
            }
    }

    private static Amounts AmountsOf(ReadOnlySpan<long> c) => new(
        c[0] + c[1] + c[2] + c[3] + c[4],
        c[(int)Evidence.Machine], c[(int)Evidence.RollCall], c[(int)Evidence.BackFilled], c[(int)Evidence.Imported]);
}
