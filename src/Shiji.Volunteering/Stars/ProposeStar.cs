using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>申报星级 — proposes somebody who has reached a star; what was known of them goes with it.</summary>
public sealed class ProposeStar(ShijiDb db, ServedTime service, RuleReader rules, DistrictClock clock)
{
    public async Task<Outcome<StarCase>> DoAsync(int organisationId, int person, int level, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteRecords, organisationId, cancel) is { } beyond) return beyond;
        var today = clock.Today;
        if (StarRules.Of(await rules.OnAsync(today, cancel)) is not { } ladder || ladder.Steps.FirstOrDefault(s => s.Level == level) is not { } step) return new Refusal("今天没有这一星级的认定规则，请先在规则里核对。", "level");
        if (await service.ReadAsync(today, 0, person, cancel) is not [var facts]) return new Refusal("没有这个人的服务记录，或者不归您现在的岗位管。", "person");
        if (facts.Level >= level) return new Refusal($"这个人已经是{CourtesyWords.Star(facts.Level)}志愿者。", "level");
        if (StarLadder.Missing(facts, step, today) is { } missing) return new Refusal($"还不符合{CourtesyWords.Star(level)}的条件：{missing}", "level");
        if (await db.Set<StarCase>().AnyAsync(c => c.PersonId == person && c.Level == level && (c.State == StarCaseState.Proposed || c.State == StarCaseState.Reviewed), cancel)) return new Refusal("这个人这一星级已经在办。", "person");
        var proposal = new StarCase
        {
            Id = clock.NewId(),
            OrganisationId = organisationId,
            Day = today,
            PersonId = person,
            Level = level,
            Minutes = facts.Minutes,
            RegisteredOn = facts.RegisteredOn,
            Rules = ladder.Basis,
            ProposedBy = db.Actor.Name,
            ProposedById = db.Actor.AccountId,
        };
        db.Add(proposal);
        await db.SaveChangesAsync(cancel);
        return proposal;
    }
}
