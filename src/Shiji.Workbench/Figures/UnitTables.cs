using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;

namespace Shiji.Workbench;

/// <summary>分单位台 — lays the breakdowns of all measures of a figure side by side.</summary>
public sealed class UnitTables(ShijiDb db, Breakdown breakdown)
{
    private sealed record Stay(int Node, bool IsOwn, Period? Only);

    public async Task<UnitTable> OfAsync(Where where, Figure figure, Func<Measure, long?> whole, CancellationToken cancel = default)
    {
        var measures = figure.Indicator.Measures;
        // A stock is asked for at the end, a flow within: side by side, a unit's stays in the period become one row.
        var single = measures.Count == 1;
        var rows = new Dictionary<Stay, (string Name, Amounts[] Amounts)>();
        for (var i = 0; i < measures.Count; i++)
            foreach (var row in await breakdown.OfAsync(where.Catalogue, measures[i], where.Node, where.Period, cancel))
            {
                var stay = new Stay(row.NodeId, row.IsOwn, single ? row.Only : null);
                if (!rows.TryGetValue(stay, out var kept)) rows[stay] = kept = (row.Name, new Amounts[measures.Count]);
                kept.Amounts[i] += row.Amounts;
            }

        var ids = rows.Keys.Select(s => s.Node).Distinct().ToArray();
        var units = await db.Set<Organisation>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        return new(figure, measures, [.. measures.Select(whole)], [.. rows.Select(r => Row(where, figure, r.Key, r.Value.Name, r.Value.Amounts, units))]);
    }

    private static UnitRow Row(Where where, Figure figure, Stay stay, string name, Amounts[] amounts, Dictionary<int, Organisation> units)
    {
        var unit = units[stay.Node];
        var measures = figure.Indicator.Measures;
        var value = figure.Indicator.Term.Of(m => amounts[Array.IndexOf([.. measures], m)].Total);
        return new(
            stay.IsOwn ? $"{name}（{unit.Called()}）" : unit.Called(),
            stay.IsOwn ? Own(where, figure) : where.ToOther(figure.Path, unit.Code),
            figure.RecordsPath is { } records && !stay.IsOwn ? where.ToOther(records, unit.Code) : null,
            stay.Only, [.. amounts.Select(a => a.Total)], value);
    }

    /// <summary>What the node keeps itself has no unit to go down to: its records come next.</summary>
    private static string Own(Where where, Figure figure) =>
        figure.RecordsPath is { } records ? where.To(records, (RecordFilter.OwnOnly, "1")) : where.To(figure.Path);
}
