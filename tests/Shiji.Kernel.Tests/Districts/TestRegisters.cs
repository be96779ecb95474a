using Shiji.Kernel.Registers;

namespace Shiji.Kernel.Tests.Districts;

/// <summary>Two small registers that have everything a register can have: one of what happens, one of what stands.</summary>
internal static class TestRegisters
{
    public const int ActivityId = 1;
    public const int HomeId = 2;

    public static Register Activity() => new()
    {
        Key = "act",
        Name = "活动记录",
        Group = "活动",
        RowUnit = "人次",
        Basis = "一行为一人参加一次活动。",
        Columns =
        [
            new() { Key = "minutes", Name = "时长", Slot = ColumnSlot.Quantity1, Unit = "分钟", Largest = 600, Ordinal = 0 },
            new() { Key = "kind", Name = "类别", Slot = ColumnSlot.Facet1, Options = "甲\n乙\n丙", Ordinal = 1 },
            new() { Key = "person", Name = "参加人", Slot = ColumnSlot.Person, Unit = "人", Ordinal = 2 },
            new() { Key = "number", Name = "编号", Slot = ColumnSlot.Number, Ordinal = 3 },
        ],
    };

    public static Register Home() => new()
    {
        Key = "home",
        Name = "青年之家",
        Group = "阵地",
        RowUnit = "家",
        Basis = "一行为一个阵地的一段存续。",
        IsStock = true,
        Columns =
        [
            new() { Key = "beds", Name = "席位", Slot = ColumnSlot.Quantity1, Unit = "席", Ordinal = 0 },
            new() { Key = "kind", Name = "类别", Slot = ColumnSlot.Facet1, Options = "甲\n乙", Ordinal = 1 },
            new() { Key = "head", Name = "负责人", Slot = ColumnSlot.Person, Unit = "人", Ordinal = 2 },
            new() { Key = "until", Name = "止", Slot = ColumnSlot.Until, Ordinal = 3 },
        ],
    };
}
