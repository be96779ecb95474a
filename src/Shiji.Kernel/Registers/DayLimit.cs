using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Registers;

/// <summary>单日上限 — how much one person may have in one day of one register, as the rule in force on that day says.</summary>
public sealed class DayLimit(ShijiDb db, RuleReader rules)
{
    public async Task<Refusal?> CheckAsync(RegisterRow row, RegisterColumn column, CancellationToken cancel = default) => column.LargestRule is null
        ? null
        : Judge(await rules.OnAsync(row.Day, cancel), row, column, await OthersAsync(row, column, cancel));

    /// <summary>The judgement alone, where the rules and what the person has in other rows are known.</summary>
    public static Refusal? Judge(RuleBook rules, RegisterRow row, RegisterColumn column, long others)
    {
        // A rule the district does not keep, or did not keep on that day, limits nothing.
        if (column.LargestRule is not { } code || rules.Find(code) is not { } rule) return null;
        var quantity = row.Quantity(column.Slot);
        if (quantity + others <= rule.Value) return null;
        var said = others == 0 ? "" : $"，此人当日另有 {others}{column.Unit}，合计 {quantity + others}{column.Unit}";
        return new Refusal($"“{column.Name}”填了 {quantity}{column.Unit}{said}，超过“{rule.Name}”{rule.Amount()}（{rule.Source}{(rule.Unconfirmed ? "，待核" : "")}），请核对。", column.Key);
    }

    /// <summary>What some persons have on some days, accepted or waiting, of each limited column; asked once for many rows.</summary>
    public async Task<Dictionary<(int Person, DateOnly Day, ColumnSlot Slot), long>> StoredAsync(Register register, IReadOnlyCollection<(int Person, DateOnly Day)> asked, CancellationToken cancel = default)
    {
        var limited = register.Columns.Where(c => c.LargestRule is not null).Select(c => c.Slot).ToList();
        if (limited.Count == 0 || asked.Count == 0) return [];
        var (persons, days) = (asked.Select(a => a.Person).Distinct().ToArray(), asked.Select(a => a.Day).Distinct().ToArray());
        var rows = await Counting(db.Whole<RegisterRow>().AsNoTracking().Where(r => r.RegisterId == register.Id && days.Contains(r.Day) && r.PersonId != null && persons.Contains(r.PersonId.Value))).ToListAsync(cancel);
        return rows.GroupBy(r => (Person: r.PersonId!.Value, r.Day)).SelectMany(g => limited.Select(slot => ((g.Key.Person, g.Key.Day, slot), Sum(g, slot, null)))).ToDictionary();
    }

    /// <summary>What the person has on that day in other rows, accepted or waiting; a row that names nobody stands alone.</summary>
    private async Task<long> OthersAsync(RegisterRow row, RegisterColumn column, CancellationToken cancel)
    {
        if (row.PersonId is not { } person) return 0;
        var others = await Counting(db.Whole<RegisterRow>().AsNoTracking()
            .Where(r => r.RegisterId == row.RegisterId && r.Day == row.Day && r.PersonId == person && r.Id != row.Id)).ToListAsync(cancel);
        return Sum(others, column.Slot, row.CorrectionOf);
    }

    private static IQueryable<RegisterRow> Counting(IQueryable<RegisterRow> rows) => rows.Where(r => r.State == RowState.InForce || r.State == RowState.Submitted);

    /// <summary>Of a row and the correction that waits to take its place one will stand: the larger is counted, and neither where the row asked about replaces them.</summary>
    private static long Sum(IEnumerable<RegisterRow> rows, ColumnSlot slot, Guid? replaced) => rows
        .GroupBy(r => r.State == RowState.Submitted ? r.CorrectionOf ?? r.Id : r.Id)
        .Where(same => same.Key != replaced)
        .Sum(same => same.Max(r => r.Quantity(slot)));
}
