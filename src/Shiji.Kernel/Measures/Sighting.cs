namespace Shiji.Kernel.Measures;

/// <summary>露面 — a row that at least one of several <see cref="Measure.Kin">kindred</see> headcounts counts, with a bit for each that does.</summary>
public sealed class Sighting
{
    /// <summary>So many headcounts can be told apart in one reading.</summary>
    public const int Most = 62;

    public int OrganisationId { get; init; }
    public DateOnly Day { get; init; }
    public int Who { get; init; }

    /// <summary>Bit i: the i-th of the headcounts asked for counts this row.</summary>
    public long By { get; init; }
}
