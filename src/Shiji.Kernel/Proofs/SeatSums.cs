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
        var sums = new Dictionary<(int Period, int Node), Amounts>();
        for (var s = 0; s < _seats.Length; s++)
        {
            if (_seats[s] is not { } cells) continue;
            for (var m = 0; m < months; m++)
            {
                if (AmountsOf(cells.AsSpan(m * Classes, Classes)) is var amounts && amounts == default) continue;
                foreach (var node in tree.Seats[s].Nodes)
                    foreach (var period in PeriodKey.Containing(monthKeys[m]))
                        sums[(period, node)] = sums.GetValueOrDefault((period, node)) + amounts;
            }
        }

        return sums.Where(s => s.Value != default).Select(s => RollUp.ToTotal(measure, s.Key.Period, s.Key.Node, s.Value));
    }

    private static Amounts AmountsOf(ReadOnlySpan<long> c) => new(
        c[0] + c[1] + c[2] + c[3] + c[4],
        c[(int)Evidence.Machine], c[(int)Evidence.RollCall], c[(int)Evidence.BackFilled], c[(int)Evidence.Imported]);
}
