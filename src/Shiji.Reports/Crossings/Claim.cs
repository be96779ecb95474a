using Shiji.Kernel.Indicators;
using Shiji.Kernel.Periods;
using Shiji.Reports.Phrases;

namespace Shiji.Reports.Crossings;

/// <summary>说法 — what one text says of one indicator of one organisation in one period.</summary>
/// <param name="Text">Which text says it: 本稿, or the title of what went out.</param>
/// <param name="Organisation">Its number, and its name.</param>
public sealed record Claim(string Text, Indicator Indicator, (int Id, string Name) Organisation, Period Period, PrintedNumber Printed)
{
    /// <summary>分项 it was narrowed to: kind=青年文明号,subject=集体; empty where it speaks of the whole.</summary>
    public string Part { get; init; } = "";

    /// <summary>The values for which it is true, whichever unit it was printed in.</summary>
    internal HonestRange Range => HonestRange.Of(Printed);

    /// <summary>Whether some value makes both true; where they count in different ways nobody can say.</summary>
    internal bool Agrees(Claim other) => Printed.Kind != other.Printed.Kind || (!Exceeds(other) && !other.Exceeds(this));

    /// <summary>Whether every value that makes this true is above every one that makes the other true.</summary>
    internal bool Exceeds(Claim other) => Printed.Kind == other.Printed.Kind && Range.Lower is { } low && other.Range.Upper is { } high
        && (low > high || (low == high && !(Range.LowerClosed && other.Range.UpperClosed)));

    public override string ToString() => $"{Text}写“{Printed}”";
}
