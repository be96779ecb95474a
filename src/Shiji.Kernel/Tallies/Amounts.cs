using Shiji.Kernel.Records;

namespace Shiji.Kernel.Tallies;

/// <summary>数额 — an amount and how much of it rests on which evidence.</summary>
public readonly record struct Amounts(long Total, long Machine = 0, long RollCall = 0, long BackFilled = 0, long Imported = 0)
{
    /// <summary>申报 — what rests on nobody's word but the reporter's.</summary>
    public long Declared => Total - Machine - RollCall - BackFilled - Imported;

    /// <summary>The part that rests on one kind of evidence.</summary>
    public long Of(Evidence evidence) => evidence switch
    {
        Evidence.Machine => Machine,
        Evidence.RollCall => RollCall,
        Evidence.BackFilled => BackFilled,
        Evidence.Imported => Imported,
        _ => Declared,
    };

    public static Amounts operator +(Amounts a, Amounts b) =>
        new(a.Total + b.Total, a.Machine + b.Machine, a.RollCall + b.RollCall, a.BackFilled + b.BackFilled, a.Imported + b.Imported);

    public static Amounts operator -(Amounts a, Amounts b) =>
        new(a.Total - b.Total, a.Machine - b.Machine, a.RollCall - b.RollCall, a.BackFilled - b.BackFilled, a.Imported - b.Imported);
}
