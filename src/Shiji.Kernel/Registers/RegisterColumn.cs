namespace Shiji.Kernel.Registers;

/// <summary>栏目 — one column of a register: what it is called, where it is kept, what it may hold.</summary>
public sealed class RegisterColumn
{
    public int Id { get; set; }
    public int RegisterId { get; set; }

    /// <summary>标识 — closes the keys of measures made from it, e.g. <c>minutes</c>.</summary>
    public required string Key { get; set; }

    public required string Name { get; set; }
    public ColumnSlot Slot { get; set; }

    /// <summary>单位 of a quantity or of the things counted: 分钟, 册, 人, 家.</summary>
    public string Unit { get; set; } = "";

    /// <summary>选项 of a facet column, in order, separated by line feeds; a closed list, because each becomes a figure of its own.</summary>
    public string Options { get; set; } = "";

    public bool Required { get; set; }
    public int Ordinal { get; set; }

    /// <summary>How large one row's quantity may be before it is refused as mistyped; null means no bound. A policy number is not kept here.</summary>
    public long? Largest { get; set; }

    /// <summary>上限规则 — code of the rule parameter that says how much one person may have in one day; null means no such rule.</summary>
    public string? LargestRule { get; set; }

    public IReadOnlyList<string> OptionList => Options.Length == 0 ? [] : Options.Split('\n');
}
