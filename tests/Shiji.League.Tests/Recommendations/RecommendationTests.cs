using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.League.Tests.Recommendations;

/// <summary>From the branch committee's proposal to the Party's answer; what the league sends and what the Party takes are counted apart.</summary>
public sealed class RecommendationTests
{
    private static readonly DateOnly Day = new(2023, 1, 9); // a Monday

    [Theory, OnEachDatabase]
    public async Task Each_step_is_judged_by_the_rules_of_its_day_and_the_four_counts_stay_apart(Database database)
    {
        await using var desk = await OpenAsync(database);
        var above = await desk.Staff.PostAsync(desk.Staff.Here, StandardRoles.Secretary);
        var one = (await ProposeAsync(desk, 1, RecommendAim.Target)).Value!;
        LeagueDesk.Refused("member", (await ProposeAsync(desk, 1, RecommendAim.Activist)).Refusal); // one at a time
        LeagueDesk.Refused("post", await ToAsync(desk, one.Id, RecommendStage.Agreed, Day));
        LeagueDesk.Refused("day", await ToAsync(desk, one.Id, RecommendStage.Agreed, Day.AddDays(-1), actor: above));
        Assert.Null(await ToAsync(desk, one.Id, RecommendStage.Agreed, Day, actor: above));
        LeagueDesk.Refused("recommendation", await ToAsync(desk, one.Id, RecommendStage.Sent, Day, actor: above)); // not yet
        LeagueDesk.Refused("present", await VoteAsync(desk, one.Id, new(8, 4, 4, 0)));
        LeagueDesk.Refused("yes", await VoteAsync(desk, one.Id, new(8, 7, 4, 3))); // half of those who should come is not more than half
        Assert.Null(await VoteAsync(desk, one.Id, new(8, 7, 5, 2)));
        Assert.Null(await ToAsync(desk, one.Id, RecommendStage.Inspected, Day.AddDays(1)));
        LeagueDesk.Refused("until", await PostAsync(desk, one.Id, Day.AddDays(2), Day.AddDays(7))); // Wednesday to Monday: four
        Assert.Null(await PostAsync(desk, one.Id, Day.AddDays(2), Day.AddDays(8)));
        LeagueDesk.Refused("day", await ToAsync(desk, one.Id, RecommendStage.Reviewed, Day.AddDays(8), "团批1号", above)); // still posted
        LeagueDesk.Refused("words", await ToAsync(desk, one.Id, RecommendStage.Reviewed, Day.AddDays(9), actor: above));
        Assert.Null(await ToAsync(desk, one.Id, RecommendStage.Reviewed, Day.AddDays(9), "团批1号", above));
        Assert.Null(await ToAsync(desk, one.Id, RecommendStage.Sent, Day.AddDays(10), actor: above));
        Assert.Equal((1, 0, 0, 0), await FourAsync(desk));
        LeagueDesk.Refused("recommendation", await ToAsync(desk, one.Id, RecommendStage.Activist, Day.AddDays(20))); // it was for the other
        LeagueDesk.Refused("words", await ToAsync(desk, one.Id, RecommendStage.Returned, Day.AddDays(20)));
        Assert.Null(await ToAsync(desk, one.Id, RecommendStage.Target, Day.AddDays(20)));
        Assert.Null(await ToAsync(desk, one.Id, RecommendStage.Admitted, Day.AddDays(40)));
        LeagueDesk.Refused("recommendation", await ToAsync(desk, one.Id, RecommendStage.Returned, Day.AddDays(41), "晚了"));
        Assert.Equal((1, 0, 1, 1), await FourAsync(desk));
        Assert.True((await desk.FindAsync(one.MemberId)).InParty);
        Assert.Equal(1, await desk.FigureAsync("member.roll[identity=保留团籍的党员]"));
        LeagueDesk.Refused("member", (await ProposeAsync(desk, 1, RecommendAim.Activist)).Refusal); // in the Party
        await desk.ProvedAsync("2023H1");
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_is_proposed_is_on_the_roll_young_enough_and_a_member_for_a_year(Database database)
    {
        await using var desk = await OpenAsync(database);
        LeagueDesk.Refused("member", (await ProposeAsync(desk, 99, RecommendAim.Target)).Refusal);
        LeagueDesk.Refused("member", (await ProposeAsync(desk, 1, RecommendAim.Target, actor: desk.ThereSecretary)).Refusal);
        LeagueDesk.Refused("aim", (await ProposeAsync(desk, 1, default)).Refusal);
        LeagueDesk.Refused("day", (await ProposeAsync(desk, 1, RecommendAim.Target, desk.Today.AddDays(1))).Refusal);
        LeagueDesk.Refused("member", (await ProposeAsync(desk, 1, RecommendAim.Target, new(2021, 12, 31))).Refusal); // not yet on this roll
        await desk.EditAsync(2, p => p.BornOn = new(1994, 1, 9));
        LeagueDesk.Refused("member", (await ProposeAsync(desk, 2, RecommendAim.Target)).Refusal); // 29
        await desk.EditAsync(2, p => p.BornOn = new(1994, 1, 10));
        Assert.True((await ProposeAsync(desk, 2, RecommendAim.Target)).Ok); // 28
        await desk.AsAsync(desk.HereSecretary, (ChangeMember v) => v.AmendAsync(3, new(2022, 1, 1), "202244000001"));
        LeagueDesk.Refused("member", (await ProposeAsync(desk, 3, RecommendAim.Target, new(2022, 12, 31))).Refusal);
        Assert.True((await ProposeAsync(desk, 3, RecommendAim.Target, new(2023, 1, 1))).Ok);
    }

    [Theory, OnEachDatabase]
    public async Task A_branch_of_eight_recommends_one_in_a_year_and_a_vote_lapses(Database database)
    {
        await using var desk = await OpenAsync(database);
        var (first, second) = ((await ProposeAsync(desk, 1, RecommendAim.Activist, new(2022, 2, 1))).Value!, (await ProposeAsync(desk, 2, RecommendAim.Activist, new(2022, 2, 1))).Value!);
        foreach (var one in new[] { first, second }) Assert.Null(await ToAsync(desk, one.Id, RecommendStage.Agreed, new(2022, 2, 2), actor: Actor.System));
        Assert.Null(await VoteAsync(desk, first.Id, new(8, 8, 8, 0), new(2022, 2, 3)));
        LeagueDesk.Refused("day", await VoteAsync(desk, second.Id, new(8, 8, 8, 0), new(2022, 2, 3)));
        LeagueDesk.Refused("reason", await EndAsync(desk, first.Id, " "));
        Assert.Null(await ToAsync(desk, first.Id, RecommendStage.Inspected, new(2022, 2, 7)));
        Assert.Null(await PostAsync(desk, first.Id, new(2022, 2, 7), new(2022, 2, 18)));
        Assert.Null(await ToAsync(desk, first.Id, RecommendStage.Reviewed, new(2022, 2, 21), "团批1号", Actor.System));
        LeagueDesk.Refused("day", await ToAsync(desk, first.Id, RecommendStage.Sent, new(2023, 2, 4), actor: Actor.System)); // a year and a day
        Assert.Null(await EndAsync(desk, first.Id, "过期"));
        Assert.Null(await VoteAsync(desk, second.Id, new(8, 8, 8, 0), new(2022, 2, 3))); // the other one is no more
        Assert.True((await ProposeAsync(desk, 1, RecommendAim.Activist)).Ok); // and may be proposed anew
    }

    [Theory, OnEachDatabase]
    public async Task Two_steps_at_once_are_one_and_what_is_under_way_goes_on_with_the_successor(Database database)
    {
        await using var desk = await OpenAsync(database);
        var one = (await ProposeAsync(desk, 1, RecommendAim.Activist)).Value!;
        var said = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ToAsync(desk, one.Id, RecommendStage.Agreed, Day, actor: Actor.System)));
        Assert.Single(said, s => s is null);
        Assert.Null(await desk.AsAsync(Actor.System, (RevokeOrganisation v) => v.MergeAsync(desk.Here, desk.There, new(new(2023, 2, 10)))));
        Assert.Equal(desk.There, await desk.District.DoAsync(db => db.Set<Recommendation>().Where(r => r.Id == one.Id).Select(r => r.OrganisationId).SingleAsync()));
        await desk.ProvedAsync("2023H1");
    }

    [Theory]
    [InlineData("2023-01-09", 5, "2023-01-13")]
    [InlineData("2023-01-11", 5, "2023-01-17")]
    [InlineData("2023-01-14", 5, "2023-01-20")]
    [InlineData("2023-01-13", 1, "2023-01-13")]
    [InlineData("2023-01-15", 1, "2023-01-16")]
    public void Working_days_leave_out_saturday_and_sunday(string from, int days, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), RecommendRules.LastWorkday(DateOnly.Parse(from, null), days));

    private static async Task<LeagueDesk> OpenAsync(Database database)
    {
        var desk = await LeagueDesk.OpenAsync(database);
        for (var person = 1; person <= 8; person++) Assert.Equal(person, (await desk.ListAsync(person)).Id);
        return desk;
    }

    private static Task<Outcome<Recommendation>> ProposeAsync(LeagueDesk desk, int member, RecommendAim aim, DateOnly? day = null, Actor? actor = null) =>
        desk.AsAsync(actor ?? desk.HereSecretary, (ProposeMember v) => v.DoAsync(member, aim, day ?? Day));

    private static Task<Refusal?> ToAsync(LeagueDesk desk, Guid id, RecommendStage next, DateOnly day, string? words = null, Actor? actor = null) =>
        desk.AsAsync(actor ?? desk.HereSecretary, (AdvanceRecommendation v) => v.ToAsync(id, next, day, words));

    private static Task<Refusal?> VoteAsync(LeagueDesk desk, Guid id, Ballot ballot, DateOnly? day = null) =>
        desk.AsAsync(desk.HereSecretary, (AdvanceRecommendation v) => v.VoteAsync(id, day ?? Day, ballot));

    private static Task<Refusal?> PostAsync(LeagueDesk desk, Guid id, DateOnly from, DateOnly until) => desk.AsAsync(desk.HereSecretary, (AdvanceRecommendation v) => v.PostAsync(id, from, until));

    private static Task<Refusal?> EndAsync(LeagueDesk desk, Guid id, string reason) => desk.AsAsync(desk.HereSecretary, (AdvanceRecommendation v) => v.EndAsync(id, desk.Today, reason));

    private static async Task<(long, long, long, long)> FourAsync(LeagueDesk desk) =>
        (await desk.FigureAsync("member.recommend[stage=送党组织]"), await desk.FigureAsync("member.recommend[stage=确定为积极分子]"), await desk.FigureAsync("member.recommend[stage=确定为发展对象]"), await desk.FigureAsync("member.recommend[stage=接收为预备党员]"));
}
