using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>提出用人需求 — tells it to the volunteers who match and have an account, and to the organisations of those who match; closes it again.</summary>
public sealed class AskPool(ShijiDb db, Holders holders, Tell tell, RuleReader rules, Acting acting, DistrictClock clock)
{
    public const string MostRule = "volunteer.request.told";

    public async Task<Outcome<ServiceRequest>> DoAsync(NewRequest entry, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteRecords, entry.OrganisationId, cancel) is { } beyond) return beyond;
        if (Check(entry) is { } refusal) return refusal;
        var request = new ServiceRequest
        {
            Id = clock.NewId(),
            OrganisationId = entry.OrganisationId,
            Day = clock.Today,
            What = entry.What!.Trim(),
            On = entry.On!.Value,
            Hours = entry.Hours!.Trim(),
            Place = entry.Place!.Trim(),
            Risks = entry.Risks!.Trim(),
            Skills = entry.Skills,
            Needed = entry.Needed!.Value,
            By = db.Actor.Name,
            At = clock.UtcNow,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Add(request);
        await db.SaveChangesAsync(cancel);
        using (acting.As(acting.Now.ByProgram())) // whom it is for is nowhere shown
        {
            await tell.DoAsync(await DraftsAsync(request, cancel), cancel);
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return request;
    }

    public async Task<Refusal?> CloseAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么结束，如人已够了、活动取消。", "reason");
        if (await db.Set<ServiceRequest>().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { ClosedAt: null } request) return new Refusal("没有这项需求，或者已经结束。", "request");
        if (await db.CheckAsync(Permission.WriteRecords, request.OrganisationId, cancel) is { } beyond) return beyond;
        (request.ClosedAt, request.ClosedBecause) = (clock.UtcNow, reason.Trim());
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private Refusal? Check(NewRequest entry) => entry switch
    {
        { What: null or "" } => new("请写明做什么。", "what"),
        { On: null } => new("请填写服务日，写成 2022-03-05 这样。", "on"),
        _ when entry.On < clock.Today => new("服务日已经过了。", "on"),
        { Hours: null or "" } => new("请写明时段，如上午 9 点到 12 点。", "hours"),
        { Place: null or "" } => new("请写明地点。", "place"),
        { Risks: null or "" } => new("请写明可能的风险；没有特别风险的写“无”。招募志愿者应当说明风险（志愿服务条例 第十二条）。", "risks"),
        { Needed: not > 0 } => new("请填写需要几个人。", "needed"),
        _ => null,
    };

    private async Task<List<NoticeDraft>> DraftsAsync(ServiceRequest request, CancellationToken cancel)
    {
        var most = (int)(await rules.OnAsync(clock.Today, cancel)).Of(MostRule, request.Needed);
        var matching = new PoolFilter(request.Skills, Times: FreeTimes.Of(request.On)).Of(db);
        var accounts = await matching.OrderByDescending(v => v.LastServedOn ?? v.Day).ThenBy(v => v.Id)
            .Select(v => v.AccountId ?? db.Set<Person>().Where(p => p.Id == v.PersonId).Select(p => p.AccountId).FirstOrDefault())
            .Where(a => a != null).Take(most).ToListAsync(cancel);
        var units = await matching.Select(v => v.OrganisationId).Distinct().ToListAsync(cancel);
        var who = await holders.NearestAsync(units, Permission.WriteRecords, cancel: cancel);
        var (key, text) = ($"request:{request.Id:N}", $"{request.On.Word()}{request.Place}需要 {request.Needed} 名志愿者：{request.What}。");
        return
        [
            .. accounts.Select(a => new NoticeDraft(a!.Value, key, text + "去不去由您定。", "/me/volunteer")),
            .. who.Values.SelectMany(a => a).Distinct().Select(a => new NoticeDraft(a, key + ":unit", text + "您这里有合适的人，请问问本人。", $"/volunteers/pool/requests/{request.Id}")),
        ];
    }
}

/// <summary>需求表 — what is asked of the pool, as entered.</summary>
public sealed record NewRequest(int OrganisationId, string? What, DateOnly? On, string? Hours, string? Place, string? Risks, long Skills, int? Needed);
