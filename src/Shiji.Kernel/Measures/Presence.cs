namespace Shiji.Kernel.Measures;

/// <summary>在场 — somebody (or some thing) was there: what a headcount is counted from.</summary>
public sealed class Presence
{
    public int OrganisationId { get; init; }
    public DateOnly Day { get; init; }
    public DateOnly? Until { get; init; }
    public int Who { get; init; }
}
