using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Registers;

/// <summary>台账行校验 — whether a row says what its register's columns and the rules of its day allow, and belongs to an organisation that stood that day.</summary>
public sealed class RowCheck(ShijiDb db, DayLimit limit, DistrictClock clock)
{
    public async Task<Refusal?> CheckAsync(RegisterRow row, CancellationToken cancel = default)
    {
        var register = await db.Set<Register>().AsNoTracking().Include(r => r.Columns).SingleOrDefaultAsync(r => r.Id == row.RegisterId, cancel);
        if (register is null) return new Refusal("没有这本台账。", "register");
        if (row.Day > clock.Today) return new Refusal($"日期 {row.Day:yyyy-MM-dd} 还没有到。", "day");
        if (row.Until <= row.Day) return new Refusal("止日应晚于起日。", "until");
        if (!await db.Set<Placement>().AnyAsync(p => p.OrganisationId == row.OrganisationId && p.From <= row.Day && (p.Until == null || p.Until > row.Day), cancel))
            return new Refusal($"填报组织在 {row.Day:yyyy-MM-dd} 还没有成立或已经撤销，请核对日期或组织。", "organisation");
        if (row.Number is { } number && await db.Whole<RegisterRow>().AnyAsync(r => r.RegisterId == row.RegisterId && r.Number == number && r.Id != row.Id && r.State != RowState.Void, cancel))
            return new Refusal($"编号 {number} 在“{register.Name}”里已经有了，同一件事只记一次。", "number");
        foreach (var column in register.Columns)
            if ((CheckColumn(row, column) ?? await limit.CheckAsync(row, column, cancel)) is { } refusal)
                return refusal;
        return null;
    }

    private static Refusal? CheckColumn(RegisterRow row, RegisterColumn column)
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
                    ColumnSlot.Title => string.IsNullOrWhiteSpace(row.Title),
                    _ => false,
                };
                return missing && column.Required ? new Refusal($"请填写“{column.Name}”。", column.Key) : null;
        }
    }
}
