using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Requests;

/// <summary>看报送 — who has handed in a round, who has not, and what rows are there.</summary>
public sealed class ReadRound(ShijiDb db, Recipients recipients, DistrictClock clock)
{
    /// <summary>Every recipient in the reader's reach, in the order of the tree; below one node where that is given.</summary>
    public async Task<IReadOnlyList<RecipientStanding>> DoAsync(DataRequest request, Round round, int? node = null, CancellationToken cancel = default) =>
        await OfAsync(request, round, (await recipients.UnderAsync(node ?? request.NodeId, request.Level, cancel)).Of(round, clock.Today), cancel);

    /// <summary>One organisation's.</summary>
    public async Task<RecipientStanding> OneAsync(DataRequest request, Round round, Recipient unit, CancellationToken cancel = default) => (await OfAsync(request, round, [unit], cancel))[0];

    private async Task<IReadOnlyList<RecipientStanding>> OfAsync(DataRequest request, Round round, IReadOnlyList<Recipient> units, CancellationToken cancel)
    {
        var ids = units.Select(u => u.Id).ToArray();
        var said = (await db.Set<HandIn>().AsNoTracking().Where(h => h.RequestId == request.Id && h.From == round.Period.From && ids.Contains(h.OrganisationId)).ToListAsync(cancel)).ToLookup(h => h.OrganisationId);
        var rows = await RowsAsync(request.RegisterId, ids, round, cancel);
        return
        [
            .. from unit in units
               let last = said[unit.Id].MaxBy(h => (h.State == HandInState.Standing, h.At))
               select new RecipientStanding(unit, round, last, rows.GetValueOrDefault(unit.Id), clock.Today, last is null ? null : clock.DayOf(last.At)),
        ];
    }

    /// <summary>The rows of each unit and of what stood under it on the row's day.</summary>
    private async Task<Dictionary<int, RowCounts>> RowsAsync(int register, int[] units, Round round, CancellationToken cancel)
    {
        var (from, until) = (round.Period.From, round.Period.Until);
        var counted = await (from r in db.Set<RegisterRow>()
                             where r.RegisterId == register && r.Day >= @from && r.Day < until
                             from a in db.Set<Ancestry>()
                             where a.OrganisationId == r.OrganisationId && units.Contains(a.NodeId) && a.From <= r.Day && (a.Until == null || a.Until > r.Day)
                             group r by new { a.NodeId, r.State } into g
                             select new { g.Key.NodeId, g.Key.State, Rows = g.Count() }).ToListAsync(cancel);
        return units.ToDictionary(u => u, u => new RowCounts(Sum(u, RowState.InForce), Sum(u, RowState.Submitted), Sum(u, RowState.Returned)));

        int Sum(int unit, RowState state) => counted.Find(c => c.NodeId == unit && c.State == state)?.Rows ?? 0;
    }
}
