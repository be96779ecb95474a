using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Tallies;

namespace Shiji.Bench;

/// <summary>报表集 — 123 organisations × half-year and six months × six measures, distinct people among them: 5,166 figures.</summary>
internal sealed class ReportSet(IServiceProvider services, ShijiDb db, Catalogue catalogue)
{
    private static readonly Period Half = Period.Half(2022, 1);
    private static readonly Period[] Periods = [Half, .. Half.Months.Select(Period.Of)];

    public static readonly string[] Keys =
        ["activity.session[kind=volunteer]", "activity.turn[kind=volunteer]", "activity.minutes[kind=volunteer]", "study.completion", "badge", "activity.person[kind=volunteer]"];

    public async Task RunAsync(Rounds rounds)
    {
        var nodes = await NodesAsync(db);
        Measure[] measures = [.. Keys.Select(k => catalogue.Measure(k)!)];
        var reader = services.GetRequiredService<FigureReader>();
        var ids = string.Join(',', measures.Select(catalogue.IdOf));
        var asked = Periods.Select(p => p.Key!.Value).ToHashSet();
        var list = string.Join(',', nodes);
        long bare = 0, product = 0;

        await rounds.RaceAsync($"report set: {nodes.Length} organisations × {Periods.Length} periods × {measures.Length} measures",
            ("bare SELECT of the totals, one amount", async () => bare = await SumAsync($"SELECT measure_id, period, node_id, amount FROM total WHERE measure_id IN ({ids}) AND node_id IN ({list}) AND period BETWEEN {Periods.Min(p => p.Key)} AND {Periods.Max(p => p.Key)}", asked)),
            ("product: figure table with evidence", async () =>
            {
                var table = await reader.ReadAsync(catalogue, measures, nodes, Periods);
                product = measures.Sum(m => nodes.Sum(n => Periods.Sum(p => table[m, n, p]!.Value.Total)));
            }
        ));
        if (bare != product) throw new InvalidOperationException($"The product says {product}, the bare SELECT {bare}.");

        await rounds.RaceAsync($"all {catalogue.Indicators.Count} indicators × {nodes.Length} organisations",
            ("half-year", () => AllAsync(reader, nodes, [Half])),
            ("half-year and six months", () => AllAsync(reader, nodes, Periods)));

        var root = nodes[0];
        var page = services.GetRequiredService<Breakdown>();
        await rounds.RaceAsync("one figure of the district, with what its page needs",
            ("bare SELECT of the figure", () => SumAsync($"SELECT measure_id, period, node_id, amount FROM total WHERE measure_id = {catalogue.IdOf(measures[1])} AND period = {Half.Key} AND node_id = {root}")),
            ("figure", () => reader.ReadAsync(catalogue, [measures[1]], [root], [Half])),
            ("figure, trend by month, breakdown by sub-district", async () =>
            {
                await reader.ReadAsync(catalogue, [measures[1]], [root], [Half]);
                await page.TrendAsync(catalogue, measures[1], root, Half);
                await page.OfAsync(catalogue, measures[1], root, Half);
            }
        ));
    }

    /// <summary>The district, its sub-districts and their communities.</summary>
    public static async Task<int[]> NodesAsync(ShijiDb db)
    {
        var root = await db.Set<Book>().Select(b => b.RootId).SingleAsync();
        var units = await db.Set<OrganisationSpell>()
            .Where(s => s.Until == null && (s.Type == OrganisationType.SubdistrictCommittee
                || (s.Field == Field.Community && (s.Type == OrganisationType.Committee || s.Type == OrganisationType.GeneralBranch))))
            .Select(s => s.OrganisationId).ToListAsync();
        return [root, .. units.Where(u => u != root).Order()];
    }

    private async Task AllAsync(FigureReader reader, int[] nodes, Period[] periods)
    {
        var table = await reader.ReadAsync(catalogue, catalogue.Indicators.SelectMany(i => i.Measures), nodes, periods);
        foreach (var indicator in catalogue.Indicators)
            foreach (var node in nodes)
                foreach (var period in periods)
                    table.Of(indicator, node, period);
    }

    private async Task<long> SumAsync(string sql, HashSet<int>? periods = null)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        long sum = 0;
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                if (periods is null || periods.Contains(reader.GetInt32(1)))
                    sum += reader.GetInt64(3) + 0 * (reader.GetInt32(0) + reader.GetInt32(2));
        await db.Database.CloseConnectionAsync();
        return sum;
    }
}
