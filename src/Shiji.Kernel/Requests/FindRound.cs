using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Requests;

/// <summary>找期次 — a request, one of its rounds and one of those who answer it, or why there is no such thing.</summary>
public sealed class FindRound(ShijiDb db, Recipients recipients, DistrictClock clock)
{
    public async Task<Outcome<(DataRequest Request, Round Round, Recipient Unit)>> DoAsync(Guid id, string? round, int organisation, CancellationToken cancel = default)
    {
        if (await db.Set<DataRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } request) return new Refusal("没有这项报数要求，或者不是向您这里要的。", "request");
        if (Of(request, round) is not { } asked) return new Refusal("这项要求没有这一期，可能已经停止。", "round");
        if (asked.Period.From > clock.Today) return new Refusal($"{asked.Period.Name}还没有开始。", "round");
        var unit = (await recipients.UnderAsync(request.NodeId, request.Level, cancel)).Of(asked, clock.Today).FirstOrDefault(u => u.Id == organisation);
        return unit is null ? new Refusal($"这项要求由{request.Level.Word()}填报，这个组织不用报。", "organisation") : (request, asked, unit);
    }

    /// <summary>The round of that code; the newest one that has begun where none is named.</summary>
    public Round? Of(DataRequest request, string? code)
    {
        var rounds = Round.Of(request, clock.Today);
        return code is null ? rounds.LastOrDefault(r => r.Period.From <= clock.Today) ?? rounds.FirstOrDefault() : rounds.FirstOrDefault(r => r.Code == code);
    }
}
