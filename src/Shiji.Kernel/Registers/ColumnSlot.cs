namespace Shiji.Kernel.Registers;

/// <summary>
/// 栏位 — where a register's column is kept on the row. Columns that figures are made of have typed places of
/// their own, so that a measure is a plain expression over a plain column; the rest is kept as text.
/// </summary>
public enum ColumnSlot
{
    /// <summary>其他内容 — kept by name among the row's details; not counted.</summary>
    Detail = 0,

    /// <summary>数量一 — whole units (分钟, 册, 人次).</summary>
    Quantity1 = 1,

    /// <summary>数量二</summary>
    Quantity2 = 2,

    /// <summary>分项一 — one of a closed list.</summary>
    Facet1 = 11,

    /// <summary>分项二</summary>
    Facet2 = 12,

    /// <summary>分项三</summary>
    Facet3 = 13,

    /// <summary>人员 — whom the row is about; gives a headcount.</summary>
    Person = 21,

    /// <summary>对象 — which enterprise, point or project the row is about; gives a distinct count.</summary>
    Subject = 22,

    /// <summary>编号 — unique within the register; a second row with it is the same row.</summary>
    Number = 31,

    /// <summary>名称 — one line that names the row.</summary>
    Title = 32,

    /// <summary>止 — the first day the row no longer stands, for stock registers.</summary>
    Until = 33,

    /// <summary>密封 — a text that is nobody's to read without a reason; see <see cref="RowSecrets"/>. Not counted.</summary>
    Sealed = 41,
}
