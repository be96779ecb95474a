using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
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
        var six = catalogue.Only([.. ReportSet.Keys.Select(k => catalogue.Measure(k)!)]);
        var slow = new Rounds(db.Storage.Name == "SQLite" ? 1 : rounds.Count); // its own SQL takes SQLite minutes
        await slow.RaceAsync("the report set's six measures of 2022H1, from the records",
            ("plain SQL over the records, 123 organisations", () => PlainAsync(nodes)),
            ("product, streaming pass, all organisations", () => ProveAsync(proof, six, half)));
        (string Name, Func<Task> Run) product = ("product, streaming pass, all organisations and periods", () => ProveAsync(proof, catalogue, half));
        var every = $"every figure of 2022H1, from the records: {catalogue.Measures.Count} measures";
        if (db.Storage.Name != "SQLite") // its own SQL takes over a minute for the six alone
            await new Rounds(1).RaceAsync(every, ("plain SQL over the records, by month, 123 organisations", () => EveryAsync(half)), product);
        await rounds.RaceAsync($"{every}, for its median", product);
    }

    private static async Task ProveAsync(Proof proof, Catalogue catalogue, Period period)
    {
        var result = await proof.PassAsync(catalogue, period);
        if (!result.Proved) throw new InvalidOperationException($"{result.Differences.Count} differences of {result.Compared}");
    }

    /// <summary>One query a measure over the measure's own rows, joined to the tree: sums or distinct people by node and month.</summary>
    private async Task EveryAsync(Period half)
    {
        var nodes = await ReportSet.NodesAsync(db);
        foreach (var measure in catalogue.Measures)
            if (measure.IsHeadcount)
                await (from p in measure.Presences(db)
                       where p.Day >= half.From && p.Day < half.Until
                       from a in db.Set<Ancestry>()
                       where a.OrganisationId == p.OrganisationId && nodes.Contains(a.NodeId) && a.From <= p.Day && (a.Until == null || a.Until > p.Day)
                       group p.Who by new { a.NodeId, p.Day.Year, p.Day.Month } into g
                       select g.Distinct().Count()).ToListAsync();
            else
                await (from c in measure.Movements(db)
                       where c.Day >= half.From && c.Day < half.Until
                       from a in db.Set<Ancestry>()
                       where a.OrganisationId == c.OrganisationId && nodes.Contains(a.NodeId) && a.From <= c.Day && (a.Until == null || a.Until > c.Day)
                       group c.Amount by new { a.NodeId, c.Day.Year, c.Day.Month } into g
                       select g.Sum()).ToListAsync();
    }

    /// <summary>Sums by node and month, people by node and month, people by node and half-year: what a report writer would type.</summary>
    private async Task PlainAsync(string nodes)
    {
        var ids = catalogue.Registers.ToDictionary(r => r.Key, r => r.Id);
        var month = db.Storage.Name == "SQLite" ? "substr(r.day, 1, 7)" : "date_trunc('month', r.day)";
        string From(string table, string which) => $"FROM {table} r JOIN ancestry a ON a.organisation_id = r.organisation_id AND a.\"from\" <= r.day AND (a.until IS NULL OR a.until > r.day) "
            + $"WHERE a.node_id IN ({nodes}) AND {which} AND r.day >= '2022-01-01' AND r.day < '2022-07-01'";
        var (sessions, served) = (From("activity_session", "r.kind = 'volunteer' AND r.state = 2"), From("attendance", "r.kind = 'volunteer' AND r.state = 3"));
        await ReadAsync($"SELECT r.register_id, a.node_id, {month}, COUNT(*), SUM(r.quantity1) {From("register_row", $"r.state = 3 AND r.register_id IN ({ids["study.completion"]},{ids["badge"]})")} GROUP BY 1, 2, 3");
        await ReadAsync($"SELECT a.node_id, {month}, COUNT(*) {sessions} GROUP BY 1, 2");
        await ReadAsync($"SELECT a.node_id, {month}, COUNT(*), SUM(r.minutes), COUNT(DISTINCT r.person_id) {served} GROUP BY 1, 2");
        await ReadAsync($"SELECT a.node_id, COUNT(DISTINCT r.person_id) {served} GROUP BY 1");
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
