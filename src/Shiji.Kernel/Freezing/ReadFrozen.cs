using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Proofs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Freezing;

/// <summary>
/// 取定格数 — brings the book up to date, then reads in one snapshot its figures and every record they rest on, and refuses where these do not
/// add up: what is frozen is proved by being frozen. The caller has asked whether the actor may; it reads as the program.
/// </summary>
public sealed class ReadFrozen(ShijiDb db, CatalogueShelf shelf, TallyBook tallies, FigureReader figures)
{
    private const int Tries = 3;

    /// <param name="doing">Hears how many rows were read.</param>
    public async Task<Outcome<Frozen>> DoAsync(int node, Period period, Action<long>? doing = null, CancellationToken cancel = default)
    {
        using var unhurried = db.UnhurriedWork();
        for (var tries = 1; ; tries++)
        {
            var catalogue = await shelf.TakeAsync(db, cancel);
            await tallies.RefreshAsync(catalogue, null, cancel);
            var turn = await TurnAsync(cancel);
            var frozen = await ReadAsync(catalogue, node, period, doing, cancel);
            // Somebody saved between the refresh and the reading: what differs may only be late.
            if (frozen.Ok || tries == Tries || (await TurnAsync(cancel) == turn && !await db.Set<StaleMark>().AnyAsync(cancel))) return frozen;
        }
    }

    private async Task<Outcome<Frozen>> ReadAsync(Catalogue catalogue, int node, Period period, Action<long>? doing, CancellationToken cancel)
    {
        await using var snapshot = await db.Database.BeginTransactionAsync(db.Storage.Snapshot, cancel);
        var table = await figures.ReadAsync(catalogue, catalogue.Measures, [node], [period], cancel);
        var root = await db.Set<Book>().Select(b => b.RootId).SingleAsync(cancel);
        var freezer = new Freezer(catalogue, await TreeHistory.LoadAsync(db, cancel), node, period);
        var read = 0L;
        foreach (var pass in RecordPass.Over(catalogue, named: true))
            pass.Run(db, stands => Where(period, stands, node == root ? null : node), freezer, rows => doing?.Invoke(read += rows), cancel);

        var amounts = new List<FrozenAmount>();
        for (var m = 0; m < catalogue.Measures.Count; m++)
        {
            var measure = catalogue.Measures[m];
            if (table[measure, node, period] is not { } stood) continue; // a stock of before the book opened
            if (stood != freezer.Of(m))
                return new Refusal($"“{measure.Name}”账簿上是 {stood.Total} {measure.Unit}，逐条记录加起来是 {freezer.Of(m).Total} {measure.Unit}，或佐证方式不符，不能定格。请系统管理员先做一次核验。");
            if (freezer.RecordsOf(m) > 0) amounts.Add(new(measure, stood, freezer.RecordsOf(m)));
        }

        return new Frozen(amounts, [.. freezer.Sets]);
    }

    private Task<long> TurnAsync(CancellationToken cancel) => db.Set<Book>().Select(b => b.Turn).SingleAsync(cancel);

    private static string Where(Period period, bool stands, int? node)
    {
        string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $" WHERE day < '{Day(period.Until)}'{(stands ? "" : $" AND day >= '{Day(period.From)}'")}"
            + (node is null ? "" : $" AND organisation_id IN (SELECT organisation_id FROM ancestry WHERE node_id = {node})");
    }
}
