using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Volunteering;

/// <summary>轮次进度 — which points of a round within reach were seen, and which are still missing.</summary>
public sealed class RoundProgress(ShijiDb db)
{
    public async Task<IReadOnlyList<RoundLine>> ListAsync(CancellationToken cancel = default)
    {
        var rounds = await db.Set<InspectionRound>().AsNoTracking().Where(r => db.Set<RoundPoint>().Any(p => p.RoundId == r.Id))
            .OrderByDescending(r => r.DueOn).ThenByDescending(r => r.Id).Take(50)
            .Select(r => new
            {
                Round = r,
                Points = db.Set<RoundPoint>().Count(p => p.RoundId == r.Id),
                Done = db.Set<RoundPoint>().Count(p => p.RoundId == r.Id && db.Set<Inspection>().Any(i => i.PointId == p.PointId && i.Day >= r.From && i.Day <= r.DueOn && i.State != InspectionState.Void)),
            }).ToListAsync(cancel);
        return [.. rounds.Select(r => new RoundLine(r.Round, r.Points, r.Done))];
    }

    public IQueryable<RoundPlace> Places(InspectionRound round)
    {
        var (first, last) = (round.From, round.DueOn);
        return from r in db.Set<RoundPoint>().AsNoTracking()
               where r.RoundId == round.Id
               join p in db.Set<Point>() on r.PointId equals p.Id
               join o in db.Set<Organisation>() on r.OrganisationId equals o.Id
               orderby o.Id, p.Id
               select new RoundPlace(p.Id, p.Name, p.Kind, o.ShortName ?? o.Name,
                   db.Set<Inspection>().Where(i => i.PointId == p.Id && i.Day >= first && i.Day <= last && i.State != InspectionState.Void).Max(i => (DateOnly?)i.Day));
    }
}

/// <summary>一轮的进度 — as far as whoever looks can see.</summary>
public sealed record RoundLine(InspectionRound Round, int Points, int Done);

/// <summary>轮次里的一个点位 — the day it was seen last within the round; null where it was not.</summary>
public sealed record RoundPlace(int PointId, string Point, string Kind, string Organisation, DateOnly? SeenOn);
