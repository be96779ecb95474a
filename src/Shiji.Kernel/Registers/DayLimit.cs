using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Registers;

/// <summary>单日上限 — how much one person may have in one day of one register, as the rule in force on that day says.</summary>
public sealed class DayLimit(ShijiDb db, RuleReader rules)
{
    public async Task<Refusal?> CheckAsync(RegisterRow row, RegisterColumn column, CancellationToken cancel = default)
    {
        // A rule the district does not keep, or did not keep on that day, limits nothing.
        if (column.LargestRule is not { } code || (await rules.OnAsync(row.Day, cancel)).Find(code) is not { } rule) return null;
        var (quantity, others) = (row.Quantity(column.Slot), await OthersAsync(row, column, cancel));
        if (quantity + others <= rule.Value) return null;
        var said = others == 0 ? "" : $"，此人当日另有 {others}{column.Unit}，合计 {quantity + others}{column.Unit}";
        return new Refusal($"“{column.Name}”填了 {quantity}{column.Unit}{said}，超过“{rule.Name}”{rule.Amount()}（{rule.Source}{(rule.Unconfirmed ? "，待核" : "")}），请核对。", column.Key);
    }

    /// <summary>What the person has on that day in other rows, accepted or waiting; a row that names nobody stands alone.</summary>
    private async Task<long> OthersAsync(RegisterRow row, RegisterColumn column, CancellationToken cancel)
    {
        if (row.PersonId is not { } person) return 0;
        var others = await db.Whole<RegisterRow>().AsNoTracking()
            .Where(r => r.RegisterId == row.RegisterId && r.Day == row.Day && r.PersonId == person && r.Id != row.Id)
            .Where(r => r.State == RowState.InForce || r.State == RowState.Submitted)
            .ToListAsync(cancel);
        // Of a row and the correction that waits to take its place one will stand: the larger is counted, and neither where this row replaces them.
        return others.GroupBy(r => r.State == RowState.Submitted ? r.CorrectionOf ?? r.Id : r.Id)
            .Where(same => same.Key != row.CorrectionOf)
            .Sum(same => same.Max(r => r.Quantity(column.Slot)));
    }
}
