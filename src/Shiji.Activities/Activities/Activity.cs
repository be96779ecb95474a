using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>活动 — something planned for people to come to: one kind, one organisation it counts for, one leader, and one or more sessions.</summary>
public sealed class Activity : IDated
{
    public Guid Id { get; set; }

    /// <summary>计数组织 — the one that it counts for, so that a parent of several hosts counts it once.</summary>
    public int OrganisationId { get; set; }

    /// <summary>The day of its first session; of its making while it has none.</summary>
    public DateOnly Day { get; set; }

    public required string Kind { get; set; }

    /// <summary>类别 — one of its kind's list.</summary>
    public string? Category { get; set; }

    public required string Title { get; set; }

    /// <summary>内容 — what will be done there.</summary>
    public string Summary { get; set; } = "";

    /// <summary>招募对象</summary>
    public string Audience { get; set; } = "";

    /// <summary>风险说明</summary>
    public string Risks { get; set; } = "";

    public RiskLevel Risk { get; set; }

    /// <summary>保险单号 — asked for before work that may be dangerous (条例 art. 17).</summary>
    public string? Insurance { get; set; }

    /// <summary>统一指挥单位 — asked for in an emergency (条例 art. 24).</summary>
    public string? Command { get; set; }

    /// <summary>报名时问 — questions to whoever signs up, one to a line.</summary>
    public string Questions { get; set; } = "";

    /// <summary>负责人 — the account that leads it; nobody confirms what they led themselves.</summary>
    public Guid? LeaderId { get; set; }

    public string Leader { get; set; } = "";

    /// <summary>项目 — the code of one that a line runs; its sessions carry it.</summary>
    public string? Project { get; set; }

    public ActivityState State { get; set; }

    /// <summary>Why it was returned or cancelled.</summary>
    public string? Reason { get; set; }

    /// <summary>系列 — the activity that this one was copied from, or repeats.</summary>
    public Guid? SeriesOf { get; set; }

    public DateTime MadeAt { get; set; }
    public string MadeBy { get; set; } = "";
    public Guid? MadeById { get; set; }
    public string? ApprovedBy { get; set; }
    public DateTime? PublishedAt { get; set; }

    /// <summary>小结 — what came of it, said when it was closed out.</summary>
    public string? Outcome { get; set; }

    public DateTime? ClosedAt { get; set; }

    public IReadOnlyList<string> QuestionList => Questions.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
