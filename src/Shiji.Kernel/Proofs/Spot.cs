using System.Globalization;
using Shiji.Kernel.Periods;

namespace Shiji.Kernel.Proofs;

/// <summary>核对处 — where two readings are compared; put into words only when they disagree, as there are half a million of them.</summary>
internal readonly record struct Spot(int Node, int Period = 0, DateOnly? Day = null, Period? Span = null)
{
    public string When => Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? (Span ?? Periods.Period.Of(Period)).Code;
}
