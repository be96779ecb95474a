namespace Shiji.Kernel.Registers;

/// <summary>台账卡 — what somebody writes of a register to be, before it is judged.</summary>
/// <param name="Group">篇章 its figures belong to.</param>
/// <param name="RowUnit">量词 of one row.</param>
/// <param name="Basis">口径.</param>
public sealed record RegisterCard(string? Name, string? Group, string? RowUnit, string? Basis)
{
    public bool IsStock { get; init; }

    /// <summary>不可考核的理由; null or empty where its figures may enter an assessment.</summary>
    public string? NotAssessableBecause { get; init; }

    /// <summary>另设理由 — why, although something like it is counted already (一数一源, domain.md §9.6).</summary>
    public string? Why { get; init; }

    public IReadOnlyList<ColumnCard> Columns { get; init; } = [];
}

/// <summary>栏目卡 — one column as written; without a name it is left out.</summary>
/// <param name="Options">Of a choice: in any order of lines, 、 or commas.</param>
public sealed record ColumnCard(string? Name, ColumnType Kind, string? Unit = null, string? Options = null, bool Required = false)
{
    public IReadOnlyList<string> OptionList => [.. (Options ?? "").Split(['\n', '、', '，', ',', '；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
