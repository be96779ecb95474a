using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Figures;

/// <summary>
/// 读数 — reads figures from the book: a flow or headcount of a standard period is one row of the totals, a stock
/// at a month's end the last level written up to it; any other span is worked out from the days.
/// </summary>
public sealed class FigureReader(ShijiDb db, SpanFigures spans)
{
    public async Task<FigureTable> ReadAsync(
        Catalogue catalogue, IEnumerable<Measure> measures, IEnumerable<int> nodes, IEnumerable<Period> periods, CancellationToken cancel = default)
    {
        var table = new FigureTable([.. measures.Distinct()], [.. nodes.Distinct()], [.. periods.Distinct()]);
        if (table.Measures.Count == 0 || table.Nodes.Count == 0 || table.Periods.Count == 0) return table;

        var opensOn = await db.Set<Book>().Select(b => b.OpensOn).SingleAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await ReadFlowsAsync(table, catalogue, cancel);
            await ReadStocksAsync(table, catalogue, opensOn, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        await spans.FillAsync(table, catalogue, opensOn, cancel);
        table.Withhold(await db.FiguresInReachAsync([.. table.Nodes], cancel));
        return table;
    }

    /// <summary>True when the totals hold this period for this measure as it stands.</summary>
    internal static bool Stands(Measure measure, Period period) => measure.IsStock ? period.Until.Day == 1 : period.Key is not null;

    private async Task ReadFlowsAsync(FigureTable table, Catalogue catalogue, CancellationToken cancel)
    {
        var measures = Numbered(table.Measures, catalogue.IdOf, m => !m.IsStock);
        var periods = Numbered(table.Periods, p => p.Key!.Value, p => p.Key is not null);
        if (measures.Count == 0 || periods.Count == 0) return;
        await QueryAsync($"""
            SELECT measure_id, period, node_id, amount, machine, roll_call, back_filled, imported FROM total
            WHERE measure_id IN ({List(measures.Keys)}) AND node_id IN ({List(table.Nodes)}) AND period BETWEEN {periods.Keys.Min()} AND {periods.Keys.Max()}
            """, row =>
        {
            // A node's periods stand side by side: reading the few between is cheaper than seeking each one asked for.
            if (periods.TryGetValue(row.GetInt32(1), out var period)) table.Put(measures[row.GetInt32(0)], row.GetInt32(2), period, AmountsOf(row));
        }, cancel);
    }

    private async Task ReadStocksAsync(FigureTable table, Catalogue catalogue, DateOnly opensOn, CancellationToken cancel)
    {
        var measures = Numbered(table.Measures, catalogue.IdOf, m => m.IsStock);
        if (measures.Count == 0) return;
        foreach (var m in measures.Values)
            for (var p = 0; p < table.Periods.Count; p++)
                if (table.Periods[p].Until < opensOn) table.Forget(m, p);

        var ends = table.Periods.Select((p, i) => (Month: PeriodKey.Month(p.LastDay), Index: i, p)).Where(x => x.p.Until.Day == 1).OrderBy(x => x.Month).ToList();
        if (ends.Count == 0) return;
        await QueryAsync($"""
            SELECT measure_id, period, node_id, amount, machine, roll_call, back_filled, imported FROM total
            WHERE measure_id IN ({List(measures.Keys)}) AND node_id IN ({List(table.Nodes)}) AND period <= {ends[^1].Month}
            ORDER BY measure_id, node_id, period
            """, row =>
        {
            foreach (var end in ends) // in order of time: a later level replaces the earlier one
                if (end.Month >= row.GetInt32(1)) table.Put(measures[row.GetInt32(0)], row.GetInt32(2), end.Index, AmountsOf(row));
        }, cancel);
    }

    // Only numbers of our own go into the text: long lists of them would be slower as parameters.
    private async Task QueryAsync(string sql, Action<DbDataReader> hear, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) hear(rows);
    }

    private static Dictionary<int, int> Numbered<T>(IReadOnlyList<T> list, Func<T, int> number, Func<T, bool> wanted)
    {
        var numbered = new Dictionary<int, int>();
        for (var i = 0; i < list.Count; i++)
            if (wanted(list[i])) numbered[number(list[i])] = i;
        return numbered;
    }

    private static string List(IEnumerable<int> numbers) => string.Join(',', numbers);

    private static Amounts AmountsOf(DbDataReader r) => new(r.GetInt64(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6), r.GetInt64(7));
}
