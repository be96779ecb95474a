using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.League;

/// <summary>转接清单 — what the list is asked by its address, the oldest first of what waits for this post, else the newest; the page and its export ask the same.</summary>
internal sealed record TransferList(string View, string? State, string? Unit)
{
    /// <summary>待办 — whose turn is at a unit in reach.</summary>
    public const string Turn = "turn";

    public const string Out = "out";
    public const string In = "in";

    private const int Batch = 1000;

    public static TransferList Read(IQueryCollection query) => new(query["view"].ToString() is Out or In ? query["view"].ToString() : Turn, query["state"].ToString(), query["unit"].ToString().Trim());

    public async Task<List<TransferLine>> TakeAsync(ShijiDb db, DateOnly today, Guid? after, int most, CancellationToken cancel)
    {
        var transfers = Of(db, today);
        transfers = View == Turn ? transfers.Where(t => after == null || t.Id > after).OrderBy(t => t.Id) : transfers.Where(t => after == null || t.Id < after).OrderByDescending(t => t.Id);
        return await TransferLine.OfAsync(db, await transfers.Take(most).ToListAsync(cancel), cancel);
    }

    public async IAsyncEnumerable<TransferLine> AllAsync(ShijiDb db, DateOnly today, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        Guid? after = null;
        while (await TakeAsync(db, today, after, Batch, cancel) is { Count: > 0 } batch)
        {
            foreach (var line in batch) yield return line;
            after = batch[^1].Transfer.Id;
        }
    }

    public IEnumerable<(string Name, string Value)> Words()
    {
        yield return ("范围", View switch { Out => "转出", In => "转入", _ => "待办" });
        if (Asked is { } state) yield return ("状态", state.Word());
        if (!string.IsNullOrEmpty(Unit)) yield return ("组织", Unit);
    }

    private TransferState? Asked => Enum.TryParse<TransferState>(State, out var state) && Enum.IsDefined(state) ? state : null;

    private IQueryable<Transfer> Of(ShijiDb db, DateOnly today)
    {
        var transfers = db.Set<Transfer>().AsNoTracking();
        if (View != Turn && Asked is { } state) transfers = transfers.Where(t => t.State == state);
        if (!string.IsNullOrEmpty(Unit)) transfers = transfers.Where(t => db.Set<Organisation>().Any(o => (o.Id == t.OrganisationId || o.Id == t.OtherId) && (o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit)))));
        // Which end is ours: the filter of the table lets both through.
        var ours = db.Set<Organisation>().Select(o => o.Id);
        if (View == Out) return transfers.Where(t => ours.Contains(t.OrganisationId));
        if (View == In) return transfers.Where(t => ours.Contains(t.OtherId));
        return transfers.Where(t => (t.DueOn == null || t.DueOn >= today) && ((t.State == TransferState.Asked && ours.Contains(t.OrganisationId)) || ((t.State == TransferState.Released || t.State == TransferState.Accepted) && ours.Contains(t.OtherId))));
    }
}

/// <summary>转接一行 — a transfer as a list shows it: masked, with both ends by name, wherever they lie.</summary>
internal sealed record TransferLine(Transfer Transfer, string Name, string From, string To)
{
    public static async Task<List<TransferLine>> OfAsync(ShijiDb db, IReadOnlyCollection<Transfer> transfers, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. transfers.Select(t => t.PersonId)], cancel);
        var ids = transfers.SelectMany(t => new[] { t.OrganisationId, t.OtherId }).Distinct().ToList();
        var places = await db.Whole<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        return [.. transfers.Select(t => new TransferLine(t, names.GetValueOrDefault(t.PersonId, MemberWords.Member), places.GetValueOrDefault(t.OrganisationId, ""), places.GetValueOrDefault(t.OtherId, "")))];
    }
}
