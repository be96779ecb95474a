using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>取编号 — the next free number for somebody who joins a branch: of the nearest batch of that year at or above it that has one left. Adds to what the caller saves.</summary>
public sealed class UseNumber(ShijiDb db, DistrictClock clock)
{
    public async Task<Outcome<string>> TakeAsync(Member member, int branch, DateOnly day, CancellationToken cancel = default)
    {
        var batches = await (from a in db.Whole<Ancestry>()
                             where a.OrganisationId == branch && a.From <= day && (a.Until == null || a.Until > day)
                             join b in db.Set<NumberBatch>() on a.NodeId equals b.OrganisationId
                             where b.Year == day.Year && !b.Void && b.Tier != NumberTier.Received && b.Day <= day
                             orderby a.Distance, b.First
                             select b).AsNoTracking().ToListAsync(cancel);
        foreach (var batch in batches)
            if (await NumberStock.FreeAsync(db, batch, 1, cancel) is { } number)
            {
                db.Add(new NumberUse { Id = clock.NewId(), OrganisationId = branch, Day = day, BatchId = batch.Id, Number = number, MemberId = member.Id, PersonId = member.PersonId, Evidence = Evidence.Declared });
                member.Number = NumberWords.Number(number);
                return new Outcome<string>(member.Number, null);
            }

        return new Refusal(batches.Count == 0 ? $"本级和上级还没有领到 {day.Year} 年的发展团员编号，请先向上级申领。" : $"{day.Year} 年的发展团员编号已经用完，请先向上级申领。", "number");
    }
}
