using System.Globalization;
using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Proofs;

/// <summary>核对处 — where two readings are compared; put into words only when they disagree, as there are half a million of them.</summary>
internal readonly record struct Spot(int Node, int Period = 0, DateOnly? Day = null, Period? Span = null)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"组织 {Node} {(Period == 0 ? Span?.Code : Periods.Period.Of(Period).Code)}{Day:yyyy-MM-dd}");
}
