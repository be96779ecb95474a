using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Requests;

/// <summary>看报数要求 — what an organisation has to answer, and how far those below it are.</summary>
public sealed class ReadRequests(ShijiDb db, Recipients recipients, ReadRound read, DistrictClock clock)
{
    /// <summary>Rounds an organisation has not handed in, the most urgent first; then those it has, unless only the open ones are asked for.</summary>
    public async Task<IReadOnlyList<Duty>> DutiesAsync(int organisation, bool open = false, CancellationToken cancel = default)
    {
        var today = clock.Today;
        var names = await NamesAsync(cancel);
        var above = db.Set<Ancestry>().Where(a => a.OrganisationId == organisation && a.From <= today && (a.Until == null || a.Until > today)).Select(a => a.NodeId);
        var done = open ? (await db.Set<HandIn>().Where(h => h.OrganisationId == organisation && h.State == HandInState.Standing).Select(h => new { h.RequestId, h.From }).ToListAsync(cancel)).ConvertAll(h => (h.RequestId, h.From)).ToHashSet() : [];
        var lists = new Dictionary<RequestLevel, RecipientList>();
        var duties = new List<Duty>();
        foreach (var request in await db.Set<DataRequest>().AsNoTracking().Where(r => above.Contains(r.NodeId)).ToListAsync(cancel))
        {
            if (!lists.TryGetValue(request.Level, out var list)) lists[request.Level] = list = await recipients.UnderAsync(organisation, request.Level, cancel);
            if (list.On(today).FirstOrDefault(u => u.Id == organisation) is not { } unit) continue;
            foreach (var round in Round.Of(request, today).Where(r => r.Period.From <= today).TakeLast(Shown).Where(r => !done.Contains((request.Id, r.Period.From))))
                duties.Add(new(request, names[request.RegisterId], await read.OneAsync(request, round, unit, cancel)));
        }

        return [.. duties.OrderBy(d => d.Standing.IsIn).ThenBy(d => d.Standing.IsIn ? -d.Standing.Round.Due.DayNumber : d.Standing.Round.Due.DayNumber).ThenBy(d => d.Request.IssuedAt)];
    }

    /// <summary>Every request that somebody at or under a node answers, newest first, with its present round.</summary>
    public async Task<IReadOnlyList<RequestLine>> UnderAsync(int node, bool ended, CancellationToken cancel = default)
    {
        var today = clock.Today;
        var names = await NamesAsync(cancel);
        var below = db.Set<Ancestry>().Where(a => a.NodeId == node && a.From <= today && (a.Until == null || a.Until > today)).Select(a => a.OrganisationId);
        var above = db.Set<Ancestry>().Where(a => a.OrganisationId == node && a.From <= today && (a.Until == null || a.Until > today)).Select(a => a.NodeId);
        var all = await db.Set<DataRequest>().AsNoTracking().Where(r => below.Contains(r.NodeId) || above.Contains(r.NodeId)).OrderByDescending(r => r.IssuedAt).ToListAsync(cancel);
        var requests = all.FindAll(r => (r.WithdrawnOn is not null || r.Until?.AddDays(r.DueDays) <= today) == ended);
        var underneath = (await below.ToListAsync(cancel)).ToHashSet();
        var ids = requests.ConvertAll(r => r.Id);
        var said = (await db.Set<HandIn>().AsNoTracking().Where(h => ids.Contains(h.RequestId) && h.State == HandInState.Standing).Select(h => new { h.RequestId, h.From, h.OrganisationId }).ToListAsync(cancel)).ToLookup(h => (h.RequestId, h.From), h => h.OrganisationId);
        var lists = new Dictionary<(int, RequestLevel), RecipientList>();
        var lines = new List<RequestLine>();
        foreach (var request in requests)
        {
            var top = underneath.Contains(request.NodeId) ? request.NodeId : node;
            if (!lists.TryGetValue((top, request.Level), out var list)) lists[(top, request.Level)] = list = await recipients.UnderAsync(top, request.Level, cancel);
            var round = Round.Of(request, today) is { Count: > 0 } rounds ? rounds.LastOrDefault(r => r.Period.From <= today) ?? rounds[0] : null;
            var units = round is null ? [] : list.Of(round, today).Select(u => u.Id).ToHashSet();
            if (units.Count > 0 || round is null) lines.Add(new(request, names[request.RegisterId], round, units.Count, round is null ? 0 : said[(request.Id, round.Period.From)].Count(units.Contains)));
        }

        return lines;
    }

    /// <summary>So many rounds back are told.</summary>
    private const int Shown = 12;

    private Task<Dictionary<int, Register>> NamesAsync(CancellationToken cancel) => db.Set<Register>().AsNoTracking().ToDictionaryAsync(r => r.Id, cancel);
}

/// <summary>要报的一期.</summary>
public sealed record Duty(DataRequest Request, Register Register, RecipientStanding Standing);

/// <summary>一项要求 — and how many of those asked have handed in its present round.</summary>
/// <param name="Round">Null where it was stopped before its first round was over.</param>
public sealed record RequestLine(DataRequest Request, Register Register, Round? Round, int Asked, int HandedIn);
