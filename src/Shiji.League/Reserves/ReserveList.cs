using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.League;

/// <summary>后备清单 — what the reserve is asked by its address; the page and its export ask the same.</summary>
internal sealed record ReserveList(string? Kind, bool Former, string? Unit)
{
    private const int Batch = 1000;

    public static ReserveList Read(IQueryCollection query) => new(query["kind"].ToString(), query["state"] == "former", query["unit"].ToString().Trim());

    public async Task<List<ReserveLine>> TakeAsync(ShijiDb db, Guid? after, int most, CancellationToken cancel)
    {
        var reserves = db.Set<Reserve>().AsNoTracking().Where(r => !r.Void && (after == null || r.Id < after) && (r.Until != null) == Former);
        if (Enum.TryParse<ReserveKind>(Kind, out var kind)) reserves = reserves.Where(r => r.Kind == kind);
        if (!string.IsNullOrEmpty(Unit)) reserves = reserves.Where(r => db.Set<Organisation>().Any(o => (o.Id == r.OrganisationId || o.Id == r.TargetId) && (o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit)))));
        return await ReserveLine.OfAsync(db, await reserves.OrderByDescending(r => r.Id).Take(most).ToListAsync(cancel), cancel);
    }

    public async IAsyncEnumerable<ReserveLine> AllAsync(ShijiDb db, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        Guid? after = null;
        while (await TakeAsync(db, after, Batch, cancel) is { Count: > 0 } batch)
        {
            foreach (var line in batch) yield return line;
            after = batch[^1].Reserve.Id;
        }
    }

    /// <summary>How many communities in reach have somebody in reserve, of how many.</summary>
    public static async Task<(int With, int Of)> CommunitiesAsync(ShijiDb db, CancellationToken cancel)
    {
        var communities = db.Set<OrganisationSpell>().Where(s => s.Until == null && s.Field == Field.Community && (s.Type == OrganisationType.Committee || s.Type == OrganisationType.GeneralBranch));
        return (await communities.CountAsync(s => db.Set<Reserve>().Any(r => r.TargetId == s.OrganisationId && r.Until == null && !r.Void), cancel), await communities.CountAsync(cancel));
    }

    public IEnumerable<(string Name, string Value)> Words()
    {
        yield return ("状态", Former ? "出库" : "在库");
        if (Enum.TryParse<ReserveKind>(Kind, out var kind)) yield return ("种类", kind.Word());
        if (!string.IsNullOrEmpty(Unit)) yield return ("组织", Unit);
    }
}

/// <summary>后备一行 — masked, with who keeps them and for which organisation.</summary>
internal sealed record ReserveLine(Reserve Reserve, string Name, string Organisation, string? Target)
{
    public static async Task<List<ReserveLine>> OfAsync(ShijiDb db, IReadOnlyCollection<Reserve> reserves, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. reserves.Select(r => r.PersonId)], cancel);
        var ids = reserves.Select(r => r.OrganisationId).Concat(reserves.Select(r => r.TargetId ?? 0)).Distinct().ToList();
        var places = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        return [.. reserves.Select(r => new ReserveLine(r, names.GetValueOrDefault(r.PersonId, "后备人选"), places.GetValueOrDefault(r.OrganisationId, ""), r.TargetId is { } target ? places.GetValueOrDefault(target, "") : null))];
    }
}
