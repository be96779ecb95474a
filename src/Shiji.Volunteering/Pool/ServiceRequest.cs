using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>用人需求 — what an organisation asks the pool for: what, when, where, with what skill, how many. It goes to those who match and to the units that have them; each says yes or no, and nobody is sent (志愿服务条例 第二十五条).</summary>
public sealed class ServiceRequest : IDated
{
    public Guid Id { get; set; }

    /// <summary>需求组织.</summary>
    public int OrganisationId { get; set; }

    /// <summary>提出日.</summary>
    public DateOnly Day { get; set; }

    public required string What { get; set; }

    /// <summary>服务日.</summary>
    public DateOnly On { get; set; }

    /// <summary>时段, in words: 上午 9 点到 12 点.</summary>
    public required string Hours { get; set; }

    public required string Place { get; set; }

    /// <summary>须知风险 — people decide knowing it (条例 第十二条).</summary>
    public required string Risks { get; set; }

    /// <summary>所需技能 — bits; all of them are needed.</summary>
    public long Skills { get; set; }

    public int Needed { get; set; }

    /// <summary>已答应人数 — guards against more who agree at once than are needed.</summary>
    public int Agreed { get; set; }

    public DateTime? ClosedAt { get; set; }
    public string? ClosedBecause { get; set; }
    public string By { get; set; } = "";
    public DateTime At { get; set; }

    public bool IsOpenOn(DateOnly day) => ClosedAt is null && On >= day;
}
