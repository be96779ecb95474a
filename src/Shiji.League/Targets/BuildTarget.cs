using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>建团指标 — how many “两新” organisations of one field a unit is to found in a year, as it was told (domain.md §1.3 BuildQuota). Adjusted, the same target says another number.</summary>
public sealed class BuildTarget : IRecord
{
    public Guid Id { get; set; }

    /// <summary>承担的组织 — a sub-district or an industry committee.</summary>
    public int OrganisationId { get; set; }

    /// <summary>下达日</summary>
    public DateOnly Day { get; set; }

    /// <summary>年度</summary>
    public int Year { get; set; }

    /// <summary>领域: 非公有制经济组织 or 社会组织.</summary>
    public Field Field { get; set; }

    /// <summary>指标数（家）</summary>
    public int Count { get; set; }

    /// <summary>下达或调整的文号</summary>
    public string Document { get; set; } = "";

    /// <summary>作废 — told to nobody after all.</summary>
    public bool Void { get; set; }

    /// <summary>为什么调整或作废</summary>
    public string? Because { get; set; }

    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public Evidence Evidence { get; set; }
    public int Revision { get; set; }
}
