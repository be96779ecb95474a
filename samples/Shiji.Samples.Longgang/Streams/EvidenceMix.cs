using Shiji.Kernel.Records;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>佐证构成 — how many of a hundred rows came to be known in which way.</summary>
internal sealed class EvidenceMix
{
    public static readonly EvidenceMix Service = new(machine: 70, rollCall: 15, backFilled: 8, imported: 5);
    public static readonly EvidenceMix Papers = new(machine: 0, rollCall: 62, backFilled: 6, imported: 12);
    public static readonly EvidenceMix Platform = new(machine: 0, rollCall: 0, backFilled: 1, imported: 99);

    private readonly Evidence[] _hundred;

    private EvidenceMix(int machine, int rollCall, int backFilled, int imported) => _hundred =
    [
        .. Enumerable.Repeat(Evidence.Machine, machine), .. Enumerable.Repeat(Evidence.RollCall, rollCall),
        .. Enumerable.Repeat(Evidence.BackFilled, backFilled), .. Enumerable.Repeat(Evidence.Imported, imported),
        .. Enumerable.Repeat(Evidence.Declared, 100 - machine - rollCall - backFilled - imported),
    ];

    public Evidence Draw(Dice dice) => _hundred[dice.Below(100)];
}
