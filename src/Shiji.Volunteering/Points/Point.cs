using Shiji.Kernel.Organisations;

namespace Shiji.Volunteering;

/// <summary>服务点位 — a place where volunteers stand: U站, a window, a park. Numbered densely from 1, because points inspected are counted once each (domain.md §5.7).</summary>
public sealed class Point : IPlaced
{
    public int Id { get; set; }

    public required string Name { get; set; }

    /// <summary>点位类型 — the name of a <see cref="PointKind"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>管理组织 — the community or sub-district that keeps it.</summary>
    public int OrganisationId { get; set; }

    public required string Address { get; set; }

    /// <summary>开放时间: 每天 9:00–18:00.</summary>
    public string? Hours { get; set; }

    public string? Services { get; set; }

    /// <summary>物资: 雨伞、急救包、充电线.</summary>
    public string? Supplies { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public DateOnly From { get; set; }

    /// <summary>停用日 — the first day it is no longer open.</summary>
    public DateOnly? Until { get; set; }

    public string? ClosedBecause { get; set; }

    public bool IsOpenOn(DateOnly day) => From <= day && (Until is not { } until || until > day);
}
