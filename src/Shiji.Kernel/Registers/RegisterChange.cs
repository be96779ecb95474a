namespace Shiji.Kernel.Registers;

/// <summary>台账改动单 — what somebody writes of a register that is to change; what is empty stays as it is.</summary>
/// <param name="Basis">口径; changed only while nothing is recorded.</param>
public sealed record RegisterChange(string? Name, string? Basis)
{
    /// <summary>New names of columns, by their key.</summary>
    public IReadOnlyDictionary<string, string?> Names { get; init; } = new Dictionary<string, string?>();

    /// <summary>More options of choice columns, by the column's key; written like <see cref="ColumnCard.Options"/>.</summary>
    public IReadOnlyDictionary<string, string?> Options { get; init; } = new Dictionary<string, string?>();

    /// <summary>新增栏目; those without a name are left out.</summary>
    public IReadOnlyList<ColumnCard> Added { get; init; } = [];
}
