namespace Shiji.Activities;

/// <summary>活动种类 — 团课, 入队仪式, 志愿服务: what is asked of an activity of this kind, kept as data; districts differ by it, and lines bring their own.</summary>
public sealed class ActivityKind
{
    public int Id { get; set; }

    /// <summary>标识 — lower-case words, as in the keys of its measures: volunteer, league.class.</summary>
    public required string Key { get; set; }

    public required string Name { get; set; }

    /// <summary>篇章 — the chapter of the report its figures belong to.</summary>
    public required string Group { get; set; }

    /// <summary>类别 — its closed list, one to a line; empty where there is none.</summary>
    public string Categories { get; set; } = "";

    /// <summary>一场的量词: 场次, 次, 期.</summary>
    public required string SessionUnit { get; set; }

    /// <summary>口径 — what one session of it is, and what is not counted.</summary>
    public required string Basis { get; set; }

    /// <summary>计时 — whoever came has minutes of service: confirmed, publicly noticed, then in force (domain.md §5.4). Else somebody came or did not.</summary>
    public bool Timed { get; set; }

    /// <summary>实名 — who came is known by name; else they are counted at the door, as children at a ceremony are.</summary>
    public bool Named { get; set; }

    /// <summary>先审后发 — somebody else approves it before it is published.</summary>
    public bool NeedsApproval { get; set; }

    /// <summary>须写风险 — recruiting must say what may happen (domain.md §5.1, 条例 art. 12).</summary>
    public bool NeedsRisks { get; set; }

    public int Ordinal { get; set; }

    /// <summary>停用 — no new activity of it; what there is goes on and keeps counting.</summary>
    public bool Stopped { get; set; }

    public IReadOnlyList<string> CategoryList => Categories.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
