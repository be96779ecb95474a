namespace Shiji.Volunteering;

/// <summary>礼遇项目 — what a provider gives, to whom and how often. It has no price: not in money, not in hours, not in points (domain.md §5.7).</summary>
public sealed class Offer
{
    public Guid Id { get; set; }

    public Guid ProviderId { get; set; }

    /// <summary>经管组织 — where its redemptions are counted.</summary>
    public int KeeperId { get; set; }

    public required string Title { get; set; }

    /// <summary>使用说明</summary>
    public required string Terms { get; set; }

    /// <summary>至少几星; 0 for every volunteer.</summary>
    public int LeastStar { get; set; }

    /// <summary>荣誉类别 that opens it as well: a kind of the register of honours; null where none does.</summary>
    public string? Award { get; set; }

    /// <summary>总名额</summary>
    public int Quota { get; set; }

    /// <summary>每人可用次数</summary>
    public int QuotaEach { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The first day it can no longer be had.</summary>
    public DateOnly Until { get; set; }

    /// <summary>停止原因; null while it runs.</summary>
    public string? EndedBecause { get; set; }

    /// <summary>办理号 — raised by everybody who is about to take one, so that they do it one after the other.</summary>
    public long Turn { get; set; }

    public bool IsOpenOn(DateOnly day) => EndedBecause is null && From <= day && Until > day;
}
