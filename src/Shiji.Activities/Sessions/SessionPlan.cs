namespace Shiji.Activities;

/// <summary>场次安排 — when, where and whom for: as somebody writes it, in the district's own time.</summary>
public sealed record SessionPlan(DateTime? Starts, DateTime? Ends, string? Place)
{
    /// <summary>发生地 — the community or sub-district; the counting organisation's own where it is left out.</summary>
    public int? PlaceId { get; init; }

    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? Number { get; init; }
    public IReadOnlyList<RolePlan> Roles { get; init; } = [];
}

/// <summary>岗位安排 — a name, how many (0: anybody), of what age, with which skills; whether they teach.</summary>
public sealed record RolePlan(string? Name, int Capacity, int? AgeLeast = null, int? AgeMost = null, string? Skills = null, bool Teaches = false);
