using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Volunteering.Tests.Volunteers;

public sealed class SkillTests
{
    [Theory, OnEachDatabase]
    public async Task A_post_that_asks_for_a_skill_takes_whoever_said_they_have_it_and_asks_for_none_that_nobody_could_say(Database database)
    {
        await using var district = await Line.OpenAsync(database);
        var activity = await district.District.DoAsync(async db =>
        {
            var made = new Activity { Id = Guid.CreateVersion7(), OrganisationId = district.Here, Day = district.District.Clock.Today, Kind = "volunteer", Category = "社区服务", Title = "义诊", State = ActivityState.Published, Risks = "无" };
            db.Add(made);
            await db.SaveChangesAsync();
            return made;
        });
        var starts = district.District.Clock.LocalOf(district.District.Clock.UtcNow).AddDays(1);
        Task<Outcome<ActivitySession>> Plan(string skills) => district.DoAsync((PlanSession p) => p.AddAsync(activity.Id, new(starts, starts.AddHours(2), "广场") { Roles = [new("救护", 5, Skills: skills)] }), district.Secretary);
        Assert.Contains("“隔空取物”不在技能词表里", (await Plan("急救\n隔空取物")).Refusal!.Message, StringComparison.Ordinal);
        var session = (await Plan("急救")).Value!;
        var role = await district.SeeAsync(db => db.Set<SessionRole>().SingleAsync(r => r.SessionId == session.Id));

        var (able, other) = (await district.OwnAsync(1), await district.OwnAsync(2));
        var words = await district.SeeAsync(db => ServiceWords.ReadAsync(db));
        var skill = words.Bits(ServiceWordKind.Skill, words.Choices(ServiceWordKind.Skill).Where(c => c.Text == "急救").Select(c => c.Value));
        foreach (var (person, bits) in new[] { (1, skill), (2, 0L) })
            Assert.True((await district.DoAsync((RegisterVolunteer r) => r.DoAsync(new(district.Here, null), person, new(Skills: bits)), district.Secretary)).Ok);
        Task<Outcome<SignUp>> Join(Actor who) => district.DoAsync((SignUpFor s) => s.DoAsync(new(role.Id)), who);
        Assert.Contains("要会“急救”", (await Join(other)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Null((await Join(able)).Refusal);
        Assert.Contains("要会“急救”", (await Join(await district.OwnAsync(3))).Refusal!.Message, StringComparison.Ordinal); // no volunteer at all

        Task<Refusal?> Invite(int person) => district.DoAsync((InvitePeople i) => i.DoAsync(role.Id, person), district.Secretary);
        Assert.Contains("人员编号 2 没有填会这一样", (await Invite(2))!.Message, StringComparison.Ordinal);
        Line.Refused("person", await Invite(3));
        await district.OwnAsync(4);
        Assert.True((await district.DoAsync((RegisterVolunteer r) => r.DoAsync(new(district.Here, null), 4, new(Skills: skill)), district.Secretary)).Ok);
        Assert.Null(await Invite(4));
    }
}
