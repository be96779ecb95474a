using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>记账 — gives each row its id, state and day of entry, and strews in the rows that are not in force.</summary>
internal sealed class Bookkeeping(SampleTree tree)
{
    private readonly string[] _clerks = [.. tree.StreetNames.Select(n => $"{n}团工委"), "团区委"];

    /// <summary>One such row for every so many in force.</summary>
    public static int Every(long count) => count > 5000 ? 173 : 41;

    public static long CountOf(IStream stream)
    {
        var every = Every(stream.Count);
        return stream.Count + (stream.Count + every - 1 - every / 2) / every;
    }

    public IEnumerable<RegisterRow> Rows(IStream stream, int registerId)
    {
        var every = Every(stream.Count);
        var dice = new Dice(stream.Key + " book");
        long at = 0;
        var (day, within) = (default(DateOnly), 0);
        foreach (var row in stream.Rows())
        {
            if (row.Day != day) (day, within) = (row.Day, 0);
            row.RegisterId = registerId;
            row.State = RowState.InForce;
            Enter(row, dice, within++);
            if (at % every == every / 2)
            {
                var other = Besides(row, (int)(at / every % 5));
                Enter(other, dice, within++);
                // A correction comes after what it corrects; the other kinds stand alone.
                if (other.State == RowState.Superseded)
                {
                    row.CorrectionOf = other.Id;
                    row.Reason = "核对原始记录后更正";
                    row.RecordedAt = other.RecordedAt.AddHours(20);
                    yield return other;
                    yield return row;
                }
                else
                {
                    yield return row;
                    yield return other;
                }
            }
            else yield return row;

            at++;
        }
    }

    private static RegisterRow Besides(RegisterRow row, int kind)
    {
        var other = row.Copy();
        (other.State, other.Reason) = kind switch
        {
            0 => (RowState.Draft, null),
            1 => (RowState.Submitted, null),
            2 => (RowState.Returned, "缺少证明材料"),
            3 => (RowState.Void, "重复录入"),
            _ => (RowState.Superseded, null as string),
        };
        if (other.State == RowState.Superseded) other.Quantity1 += other.Quantity1 / 4;
        return other;
    }

    private void Enter(RegisterRow row, Dice dice, int within)
    {
        var drawn = dice.Next();
        row.Id = RowId.Of(drawn, row.Day, within * 8);
        var (days, by) = row.Evidence switch
        {
            Evidence.Machine => (0, Recorders.Device),
            Evidence.RollCall => ((int)(drawn >> 20 & 1), Clerk(row)),
            Evidence.BackFilled => (3 + (int)(drawn >> 20 & 15), Clerk(row)),
            Evidence.Imported => (1 + (int)(drawn >> 20 & 7), Recorders.Import),
            _ => ((int)(drawn >> 20 & 3), Clerk(row)),
        };
        row.RecordedBy = by;
        // Between 16:00 and 23:59 in the district, which is eight hours ahead.
        row.RecordedAt = new DateTime((row.Day.DayNumber + days) * TimeSpan.TicksPerDay + (28_800 + (long)(drawn % 28_800)) * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
    }

    private string Clerk(RegisterRow row) => _clerks[tree[row.OrganisationId].Street];
}
