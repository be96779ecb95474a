using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.League.Tests.Admissions;

/// <summary>From the written application to the roll: each step by its rule, each by whoever it belongs to.</summary>
public sealed class AdmissionTests
{
    [Theory, OnEachDatabase]
    public async Task Step_by_step_to_the_roll_from_the_day_of_the_meeting_with_a_number_of_the_year(Database database)
    {
        await using var desk = await OpenAsync(database);
        var above = await desk.Staff.PostAsync(desk.Staff.Here, StandardRoles.Secretary);
        LeagueDesk.Refused("day", (await ApplyAsync(desk, new(2022, 6, 30))).Refusal); // a day short of fourteen
        LeagueDesk.Refused("person", (await ApplyAsync(desk, new(2022, 7, 1), person: 1)).Refusal); // a member already
        var id = (await ApplyAsync(desk, new(2022, 7, 1), by: "三(2)中队")).Value!.Id;
        LeagueDesk.Refused("person", (await ApplyAsync(desk, new(2022, 7, 2))).Refusal);

        Task<Refusal?> Cultivate(Func<CultivateApplicant, Task<Refusal?>> act, Actor? actor = null) => desk.AsAsync(actor ?? desk.HereSecretary, act);
        Task<Refusal?> Target(DateOnly day, int hours = 8, long minutes = 1200, int first = 1, int second = 2) => Cultivate(v => v.TargetAsync(id, day, hours, minutes, (first, second)));
        LeagueDesk.Refused("admission", await Target(new(2022, 12, 1)));
        LeagueDesk.Refused("day", await Cultivate(v => v.TalkAsync(id, new(2022, 6, 30))));
        LeagueDesk.Refused("admission", await Cultivate(v => v.TalkAsync(id, new(2022, 7, 20)), desk.ThereSecretary));
        Assert.Null(await Cultivate(v => v.TalkAsync(id, new(2022, 8, 2))));
        Assert.Null(await Cultivate(v => v.ActivistAsync(id, new(2022, 8, 10))));
        LeagueDesk.Refused("day", await Target(new(2022, 11, 9)));
        LeagueDesk.Refused("hours", await Target(new(2022, 11, 10), hours: 7));
        LeagueDesk.Refused("service", await Target(new(2022, 11, 10), minutes: 1199));
        LeagueDesk.Refused("introducers", await Target(new(2022, 11, 10), second: 1));
        LeagueDesk.Refused("introducers", await Target(new(2022, 11, 10), second: 99));
        Assert.Null(await Target(new(2022, 11, 10)));

        Task<Refusal?> Admit(Func<AdmitApplicant, Task<Refusal?>> act, Actor? actor = null) => desk.AsAsync(actor ?? desk.HereSecretary, act);
        LeagueDesk.Refused("post", await Admit(v => v.ReviewAsync(id, new(2022, 11, 20)))); // not the branch itself
        Assert.Null(await Admit(v => v.ReviewAsync(id, new(2022, 11, 20)), above));
        LeagueDesk.Refused("present", await Admit(v => v.VoteAsync(id, new(2023, 1, 5), new(30, 15, 15, 0))));
        LeagueDesk.Refused("yes", await Admit(v => v.VoteAsync(id, new(2023, 1, 5), new(30, 20, 15, 5))));
        Assert.Null(await Admit(v => v.VoteAsync(id, new(2023, 1, 5), new(30, 20, 16, 4))));
        Assert.Equal(2, await desk.OnRollAsync(desk.Here, new(2023, 1, 10))); // passed is not approved

        Task<Outcome<Member>> Approve(DateOnly day, string? document, Actor? actor = null) => desk.AsAsync(actor ?? above, (AdmitApplicant v) => v.ApproveAsync(id, day, document));
        LeagueDesk.Refused("post", (await Approve(new(2023, 1, 12), "团〔2023〕1号", desk.HereSecretary)).Refusal);
        LeagueDesk.Refused("document", (await Approve(new(2023, 1, 12), " ")).Refusal);
        LeagueDesk.Refused("number", (await Approve(new(2023, 1, 12), "团〔2023〕1号")).Refusal); // the branch was given none yet
        var received = (await desk.AsAsync(Actor.System, (GiveNumbers v) => v.ReceiveAsync("202344000001", "202344000010", new(2023, 1, 1), "团市〔2023〕1号"))).Value!;
        await desk.AsAsync(Actor.System, (GiveNumbers v) => v.GiveAsync(received.Id, desk.Staff.Street, 1, new(2023, 1, 2), null));
        var member = (await Approve(new(2023, 1, 12), "团〔2023〕1号")).Value!;
        Assert.Equal(("202344000001", new DateOnly(2023, 1, 5)), (member.Number, member.Day));
        Assert.Equal((2, 3), (await desk.OnRollAsync(desk.Here, new(2023, 1, 4)), await desk.OnRollAsync(desk.Here, new(2023, 1, 5)))); // back to the meeting
        LeagueDesk.Refused("admission", (await Approve(new(2023, 1, 12), "团〔2023〕1号")).Refusal);
        Assert.Equal((1, 1, 1, 1, 1), (
            await desk.FigureAsync("member.admission[stage=推优入团]", period: "2022"), await desk.FigureAsync("member.admission[stage=积极分子]", period: "2022"), await desk.FigureAsync("member.admission[stage=批准入团]"),
            await desk.FigureAsync("member.change[kind=入团]"), await desk.FigureAsync("member.number.used")));
        await desk.ProvedAsync("2023H1");
    }

    [Theory, OnEachDatabase]
    public async Task A_number_is_used_once_and_when_they_are_gone_nobody_is_approved(Database database)
    {
        await using var desk = await OpenAsync(database);
        var received = (await desk.AsAsync(Actor.System, (GiveNumbers v) => v.ReceiveAsync("202344000001", "202344000010", new(2023, 1, 1), "团市〔2023〕1号"))).Value!;
        await desk.AsAsync(Actor.System, (GiveNumbers v) => v.GiveAsync(received.Id, desk.Staff.Street, 2, new(2023, 1, 2), null));
        var passed = new List<Guid>();
        foreach (var person in new[] { 4, 5, 6 })
        {
            await desk.EditAsync(person, p => p.BornOn = new(2006, 1, 1));
            passed.Add(await PassedAsync(desk, person));
        }

        var said = await Task.WhenAll(passed.Select(id => desk.AsAsync(Actor.System, (AdmitApplicant v) => v.ApproveAsync(id, new(2023, 2, 1), "团〔2023〕1号"))));
        foreach (var id in passed.Where((_, i) => said[i] is { Ok: false, Refusal.Field: "admission" })) await desk.AsAsync(Actor.System, (AdmitApplicant v) => v.ApproveAsync(id, new(2023, 2, 1), "团〔2023〕1号")); // raced: once more
        var numbers = await desk.District.DoAsync(db => db.Set<Member>().Where(m => m.Number != null).OrderBy(m => m.Number).Select(m => m.Number).ToListAsync());
        Assert.Equal(["202344000001", "202344000002"], numbers);
        var left = await desk.District.DoAsync(db => db.Set<Admission>().SingleAsync(a => a.Stage == AdmissionStage.Passed));
        LeagueDesk.Refused("number", (await desk.AsAsync(Actor.System, (AdmitApplicant v) => v.ApproveAsync(left.Id, new(2023, 2, 1), "团〔2023〕1号"))).Refusal);
        LeagueDesk.Refused("reason", await desk.AsAsync(desk.HereSecretary, (AdmitApplicant v) => v.EndAsync(left.Id, desk.Today, " ")));
        Assert.Null(await desk.AsAsync(desk.HereSecretary, (AdmitApplicant v) => v.EndAsync(left.Id, desk.Today, "本人撤回")));
        Assert.Equal((4, 2), (await desk.FigureAsync("member.roll"), await desk.FigureAsync("member.number.used")));
        await desk.ProvedAsync("2023H1");
    }

    [Theory, OnEachDatabase]
    public async Task Approved_too_late_the_branch_votes_again(Database database)
    {
        await using var desk = await OpenAsync(database);
        await desk.EditAsync(4, p => p.BornOn = new(2006, 1, 1));
        var id = await PassedAsync(desk, 4, meeting: new(2022, 11, 30));
        LeagueDesk.Refused("day", (await desk.AsAsync(Actor.System, (AdmitApplicant v) => v.ApproveAsync(id, new(2023, 3, 1), "团〔2023〕1号"))).Refusal);
    }

    /// <summary>Two members on the roll to introduce, and somebody born on 1 July 2008.</summary>
    private static async Task<LeagueDesk> OpenAsync(Database database)
    {
        var desk = await LeagueDesk.OpenAsync(database);
        await desk.ListAsync(1);
        await desk.ListAsync(2);
        await desk.EditAsync(3, p => p.BornOn = new(2008, 7, 1));
        return desk;
    }

    private static Task<Outcome<Admission>> ApplyAsync(LeagueDesk desk, DateOnly day, string? by = null, int person = 3) =>
        desk.AsAsync(desk.HereSecretary, (ApplyToJoin v) => v.DoAsync(new(desk.Here, null), person, day, by));

    private static async Task<Guid> PassedAsync(LeagueDesk desk, int person, DateOnly? meeting = null)
    {
        var id = (await ApplyAsync(desk, new(2022, 5, 4), person: person)).Value!.Id;
        Assert.Null(await desk.AsAsync(Actor.System, (CultivateApplicant v) => v.TalkAsync(id, new(2022, 5, 10))));
        Assert.Null(await desk.AsAsync(Actor.System, (CultivateApplicant v) => v.ActivistAsync(id, new(2022, 5, 20))));
        Assert.Null(await desk.AsAsync(Actor.System, (CultivateApplicant v) => v.TargetAsync(id, new(2022, 9, 1), 8, 1200, (1, 2))));
        Assert.Null(await desk.AsAsync(Actor.System, (AdmitApplicant v) => v.ReviewAsync(id, new(2022, 9, 10))));
        Assert.Null(await desk.AsAsync(Actor.System, (AdmitApplicant v) => v.VoteAsync(id, meeting ?? new(2023, 1, 20), new(3, 3, 3, 0))));
        return id;
    }
}
