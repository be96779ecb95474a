namespace Shiji.Volunteering;

/// <summary>点位登记表 — what somebody says of a point, before it is judged.</summary>
public sealed record PointCard(int OrganisationId, string? Name, string? Kind, string? Address, DateOnly From)
{
    public string? Hours { get; init; }

    public string? Services { get; init; }

    public string? Supplies { get; init; }

    /// <summary>纬度、经度 as typed; both or neither.</summary>
    public string? Latitude { get; init; }

    public string? Longitude { get; init; }
}
