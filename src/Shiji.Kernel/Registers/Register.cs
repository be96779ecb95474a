namespace Shiji.Kernel.Registers;

/// <summary>
/// 台账 — a kind of record defined as data: its columns, and from them its measures. Whatever has no module
/// of its own is entered, reviewed, counted, traced and reported through a register (systems.md G6).
/// </summary>
public sealed class Register
{
    /// <summary>Positive and small: it is the series of its rows.</summary>
    public int Id { get; set; }

    /// <summary>标识 — lower-case words and dots, e.g. <c>hotline.call</c>; opens the keys of its measures.</summary>
    public required string Key { get; set; }

    public required string Name { get; set; }

    /// <summary>分组 — the chapter of the report it belongs to, for menus and lists.</summary>
    public required string Group { get; set; }

    /// <summary>量词 of one row: 场次, 人次, 枚, 家.</summary>
    public required string RowUnit { get; set; }

    /// <summary>口径 — what one row is, and what is not counted.</summary>
    public required string Basis { get; set; }

    /// <summary>可考核 — may its figures enter an assessment? False needs <see cref="NotAssessableBecause"/> (domain.md §0.3, §9.6).</summary>
    public bool Assessable { get; set; } = true;

    public string? NotAssessableBecause { get; set; }

    /// <summary>存量台账 — a row stands from its day until its end; its row measure is then a stock.</summary>
    public bool IsStock { get; set; }

    /// <summary>停用日 — from this day on nothing is recorded in it; what was stays, and counts. Null while it is in use.</summary>
    public DateOnly? RetiredOn { get; set; }

    public List<RegisterColumn> Columns { get; set; } = [];
}
