namespace Shiji.Volunteering;

/// <summary>点位类型 — U站, 社区, 窗口 …: data of the district, so that it can have others. Records keep the name they were made under.</summary>
public sealed class PointKind
{
    public required string Name { get; set; }

    public int Ordinal { get; set; }

    /// <summary>停用 — no new point of it; points of it stay.</summary>
    public bool Stopped { get; set; }

    /// <summary>What a new district begins with.</summary>
    public static IReadOnlyList<string> Standard { get; } = ["U站", "社区", "窗口", "公园", "交通站点"];
}
