using Shiji.Kernel.Results;

namespace Shiji.Kernel.Registers;

/// <summary>台账行规则 — what a row may say by itself, without asking what else is stored; the same for one row entered by hand and for a file of many.</summary>
public static class RowRules
{
    public static Refusal? Days(RegisterRow row, DateOnly today)
    {
        if (row.Day > today) return new Refusal($"日期 {row.Day:yyyy-MM-dd} 还没有到。", "day");
        return row.Until <= row.Day ? new Refusal("止日应晚于起日。", "until") : null;
    }

    public static Refusal NotStanding(DateOnly day) => new($"填报组织在 {day:yyyy-MM-dd} 还没有成立或已经撤销，请核对日期或组织。", "organisation");

    public static Refusal NumberTaken(string number, Register register) => new($"编号 {number} 在“{register.Name}”里已经有了，同一件事只记一次。", "number");

    public static Refusal? Column(RegisterRow row, RegisterColumn column)
    {
        switch (column.Slot)
        {
            case ColumnSlot.Quantity1 or ColumnSlot.Quantity2:
                var quantity = row.Quantity(column.Slot);
                if (quantity < 0) return new Refusal($"“{column.Name}”不能是负数。", column.Key);
                if (column.Required && quantity == 0) return new Refusal($"请填写“{column.Name}”。", column.Key);
                return quantity > column.Largest
                    ? new Refusal($"“{column.Name}”填了 {quantity}{column.Unit}，超过上限 {column.Largest}{column.Unit}，请核对。", column.Key)
                    : null;
            case ColumnSlot.Facet1 or ColumnSlot.Facet2 or ColumnSlot.Facet3:
                var facet = column.Slot switch { ColumnSlot.Facet1 => row.Facet1, ColumnSlot.Facet2 => row.Facet2, _ => row.Facet3 };
                if (facet is null) return column.Required ? new Refusal($"请选择“{column.Name}”。", column.Key) : null;
                return column.OptionList.Contains(facet) ? null : new Refusal($"“{column.Name}”没有“{facet}”这个选项，可选：{string.Join("、", column.OptionList)}。", column.Key);
            default:
                var missing = column.Slot switch
                {
                    ColumnSlot.Person => row.PersonId is null,
                    ColumnSlot.Subject => row.SubjectId is null,
                    ColumnSlot.Number => row.Number is null && row.CorrectionOf is null, // it stays with the row corrected
                    ColumnSlot.Sealed => row.Secret is null,
                    ColumnSlot.Title => string.IsNullOrWhiteSpace(row.Title),
                    _ => false,
                };
                return missing && column.Required ? new Refusal($"请填写“{column.Name}”。", column.Key) : null;
        }
    }
}
