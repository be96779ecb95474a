using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Periods;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Requests;

/// <summary>报数负担 — what is asked of those under an organisation in a period, added up; for everybody to read (domain.md §9.6).</summary>
public sealed class ReadBurden(ShijiDb db, Recipients recipients, DistrictClock clock)
{
    /// <summary>Every round whose last day lies in the period, and how many have to fill it in.</summary>
    public async Task<Burden> DoAsync(int node, Period period, CancellationToken cancel = default)
    {
        using var _ = db.ByProgram(); // who asks how much is no secret, whoever reads it; nothing of what was filled in is shown
        var requests = await db.Set<DataRequest>().AsNoTracking().Where(r => r.From < period.Until).OrderBy(r => r.IssuedAt).ToListAsync(cancel);
        var names = await db.Set<Register>().ToDictionaryAsync(r => r.Id, r => r.Name, cancel);
        var issuers = requests.Select(r => r.OrganisationId).Distinct().ToArray();
        var called = await db.Set<Organisation>().Where(o => issuers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        var told = (await db.Set<HandIn>().AsNoTracking().Where(h => h.Took != null && h.State == HandInState.Standing && h.Day < period.Until && h.Day >= period.From.AddYears(-1)
            && db.Set<Ancestry>().Any(a => a.NodeId == node && a.OrganisationId == h.OrganisationId && a.From <= h.Day && (a.Until == null || a.Until > h.Day)))
            .Select(h => new { h.RequestId, h.From, Took = h.Took!.Value }).ToListAsync(cancel)).ToLookup(h => (h.RequestId, h.From), h => h.Took);
        var lists = new Dictionary<(int, RequestLevel), RecipientList>();
        var items = new List<BurdenItem>();
        foreach (var request in requests)
        {
            if (await LowerAsync(node, request.NodeId, cancel) is not { } under) continue;
            if (!lists.TryGetValue((under, request.Level), out var list)) lists[(under, request.Level)] = list = await recipients.UnderAsync(under, request.Level, cancel);
            items.AddRange(from round in Round.All(request).TakeWhile(r => r.Due < period.Until)
                           where round.Due >= period.From
                           let fillings = list.Of(round, clock.Today).Count
                           where fillings > 0
                           let took = told[(request.Id, round.Period.From)].ToList()
                           select new BurdenItem(request, names[request.RegisterId], called[request.OrganisationId], round, fillings, took.Count, took.Sum()));
        }

        return new(items);
    }

    /// <summary>Whichever of the two stands under the other; null where neither does.</summary>
    private async Task<int?> LowerAsync(int node, int asked, CancellationToken cancel) => node == asked ? node
        : await UnderAsync(asked, node, cancel) ? node
        : await UnderAsync(node, asked, cancel) ? asked : null;

    private Task<bool> UnderAsync(int above, int below, CancellationToken cancel) =>
        db.Set<Ancestry>().AnyAsync(a => a.NodeId == above && a.OrganisationId == below && a.From <= clock.Today && (a.Until == null || a.Until > clock.Today), cancel);
}
