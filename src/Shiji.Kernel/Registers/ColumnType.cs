namespace Shiji.Kernel.Registers;

/// <summary>栏目类型 — what a column holds, as whoever designs a register says it; where it is kept is the program's business.</summary>
public enum ColumnType
{
    /// <summary>文字 — not counted.</summary>
    Text = 0,

    /// <summary>数量 — whole units, added up.</summary>
    Quantity = 1,

    /// <summary>选项 — one of a closed list; each becomes a figure.</summary>
    Choice = 2,

    /// <summary>人员 — a person on file; gives a headcount.</summary>
    Person = 3,

    /// <summary>对象 — a thing by its name: an enterprise, a point; counted once however often it appears.</summary>
    Subject = 4,

    /// <summary>编号 — unique within the register.</summary>
    Number = 5,

    /// <summary>名称 — one line that names the row.</summary>
    Title = 6,

    /// <summary>密封文字 — nobody's to read without a reason.</summary>
    Sealed = 7,
}
