using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
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
        if (register.RetiredOn <= row.Day) return new Refusal($"“{register.Name}”从{register.RetiredOn!.Value.Word()}起停用，不能再记这天的。", "day");
        if (RowRules.Days(row, clock.Today) is { } days) return days;
        if (!await db.Set<Placement>().AnyAsync(p => p.OrganisationId == row.OrganisationId && p.From <= row.Day && (p.Until == null || p.Until > row.Day), cancel))
            return RowRules.NotStanding(row.Day);
        if (row.Number is { } number && await db.Whole<RegisterRow>().AnyAsync(r => r.RegisterId == row.RegisterId && r.Number == number && r.Id != row.Id && r.State != RowState.Void, cancel))
            return RowRules.NumberTaken(number, register);
        // Rows that name a pointer would count one person twice.
        if (row.PersonId is { } named && await db.Whole<Person>().Where(p => p.Id == named).Select(p => p.MergedInto).SingleOrDefaultAsync(cancel) is { } kept)
            return new Refusal($"人员编号 {named} 已并入 {kept}，请改填 {kept}。", "person");
        foreach (var column in register.Columns)
            if ((RowRules.Column(row, column) ?? await limit.CheckAsync(row, column, cancel)) is { } refusal)
                return refusal;
        return null;
    }
}
