namespace Shiji.Volunteering;

/// <summary>公益项目 — U爱助梦, 少年急救官, 心理学堂: known to the whole district; what it was given and gave is in its <see cref="GoodsMovement"/>s.</summary>
public sealed class Project
{
    /// <summary>项目代码 — by which a session of the hall of activities names it; letters and digits, never changed.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>牵头组织</summary>
    public int KeeperId { get; set; }

    public string? About { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The first day it no longer runs.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>办理号 — raised by everybody who is about to move goods, so that they do it one after the other.</summary>
    public long Turn { get; set; }
}
