using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Proofs;

namespace Shiji.Bench;

/// <summary>核验 — the proof of every measure of every node, beside the database's own SQL for the six measures of the report set.</summary>
internal sealed class ProofBench(IServiceProvider services, ShijiDb db, Catalogue catalogue)
{
    public async Task RunAsync(Rounds rounds)
    {
        var proof = services.GetRequiredService<Proof>();
        var nodes = string.Join(',', await ReportSet.NodesAsync(db));
        var half = Period.Half(2022, 1);
        long compared = 0;
        await rounds.RaceAsync("proof of 2022H1 from the records",
            ("plain SQL over the records: six measures, 123 organisations", () => PlainAsync(nodes)),
            ($"product, streaming pass: all {catalogue.Measures.Count} measures, all organisations", async () =>
            {
                var result = await proof.PassAsync(catalogue, half);
                if (!result.Proved) throw new InvalidOperationException($"{result.Differences.Count} differences");
                compared = result.Compared;
            }
        ));
        Console.WriteLine($"  {compared} totals compared");
    }

    /// <summary>Sums by node and month, people by node and month, people by node and half-year: what a report writer would type.</summary>
    private async Task PlainAsync(string nodes)
    {
        var ids = catalogue.Registers.ToDictionary(r => r.Key, r => r.Id);
        var month = db.Storage.Name == "SQLite" ? "substr(r.day, 1, 7)" : "date_trunc('month', r.day)";
        const string Where = "a.node_id IN ({0}) AND r.state = 3 AND r.day >= '2022-01-01' AND r.day < '2022-07-01'";
        const string Join = "FROM register_row r JOIN ancestry a ON a.organisation_id = r.organisation_id AND a.\"from\" <= r.day AND (a.until IS NULL OR a.until > r.day)";
        var where = Where.Replace("{0}", nodes, StringComparison.Ordinal);
        var all = $"{ids["volunteer.session"]},{ids["volunteer.service"]},{ids["study.completion"]},{ids["badge"]}";
        await ReadAsync($"SELECT r.register_id, a.node_id, {month}, COUNT(*), SUM(r.quantity1) {Join} WHERE {where} AND r.register_id IN ({all}) GROUP BY 1, 2, 3");
        await ReadAsync($"SELECT a.node_id, {month}, COUNT(DISTINCT r.person_id) {Join} WHERE {where} AND r.register_id = {ids["volunteer.service"]} GROUP BY 1, 2");
        await ReadAsync($"SELECT a.node_id, COUNT(DISTINCT r.person_id) {Join} WHERE {where} AND r.register_id = {ids["volunteer.service"]} GROUP BY 1");
    }

    private async Task ReadAsync(string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 600;
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                _ = reader.GetValue(0);
        await db.Database.CloseConnectionAsync();
    }
}
