using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>提名推优 — the branch committee proposes a member of its roll: not in the Party, within the age, a member for long enough (domain.md §1.10).</summary>
public sealed class ProposeMember(ShijiDb db, RecommendDesk desk, RuleReader rules, DistrictClock clock)
{
    public async Task<Outcome<Recommendation>> DoAsync(int memberId, RecommendAim aim, DateOnly day, CancellationToken cancel = default)
    {
        if (await db.Set<Member>().SingleOrDefaultAsync(m => m.Id == memberId, cancel) is not { } member) return new Refusal("没有这名团员，或者不归您现在的岗位管；填团员页上的团员号。", "member");
        if (await db.CheckAsync(Permission.WritePeople, member.OrganisationId, cancel) is { } beyond) return beyond;
        if (!Enum.IsDefined(aim)) return new Refusal("请选择推荐为什么。", "aim");
        if (day > clock.Today) return new Refusal($"提名日 {day:yyyy-MM-dd} 还没有到。", "day");
        if (!await db.Set<RollSpell>().AnyAsync(s => s.MemberId == memberId && s.OrganisationId == member.OrganisationId && !s.Void && s.Day <= day && (s.Until == null || s.Until > day), cancel)) return new Refusal("此人那天不在这个支部的册上。", "member");
        if (member.InParty) return new Refusal("此人已是党员，不用推优。", "member");
        var book = await rules.OnAsync(day, cancel);
        if (book.Find(RecommendRules.MemberMonths) is { } months && day < member.Day.AddMonths((int)months.Value)) return new Refusal($"入团满 {months.Amount()}（{months.Source}）才能推优，此人 {member.Day:yyyy-MM-dd} 入团。", "member");
        if (await db.Whole<Person>().Where(p => p.Id == member.PersonId).Select(p => p.BornOn).SingleOrDefaultAsync(cancel) is { } born && book.Find(RecommendRules.AgeMost) is { } most && Age.On(born, day) > most.Value)
            return new Refusal($"经团组织推荐的不超过 {most.Amount()}（{most.Source}），此人已 {Age.On(born, day)} 周岁，由党组织直接发展。", "member");
        if (await db.Set<Recommendation>().AnyAsync(r => r.PersonId == member.PersonId && r.Stage < RecommendStage.Sent, cancel)) return new Refusal("此人有一份推优还在办。", "member");
        var made = new Recommendation { Id = clock.NewId(), OrganisationId = member.OrganisationId, Day = day, PersonId = member.PersonId, MemberId = memberId, Aim = aim };
        db.Add(made);
        desk.Step(made, RecommendStage.Proposed, day, $"提名推荐为{aim.Word()}");
        return await desk.SaveAsync(cancel) is { } raced ? raced : made;
    }
}
