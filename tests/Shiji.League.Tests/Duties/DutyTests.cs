using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.League.Tests.Duties;

/// <summary>Once a year every member of the cut-off day is due, the branch says what came of each, and only what the committee accepted counts.</summary>
public sealed class DutyTests
{
    private static readonly DateOnly CutOff = new(2023, 1, 31);
    private static readonly DateOnly Held = new(2023, 2, 20);

    [Theory, OnEachDatabase]
    public async Task Whoever_was_on_the_roll_is_due_and_counts_once_the_sheet_is_accepted(Database database)
    {
        await using var desk = await OpenAsync(database, 6);
        await desk.ListAsync(7, day: new(2023, 2, 1)); // after the cut-off
        await desk.AsAsync(desk.HereSecretary, (ChangeMember v) => v.IdentifyAsync(6, true, new(2022, 6, 1))); // need not be appraised
        LeagueDesk.Refused("cutoff", (await CampaignAsync(desk, DutyKind.Appraisal, cutOff: new(2023, 3, 2))).Refusal);
        LeagueDesk.Refused("year", (await CampaignAsync(desk, DutyKind.Appraisal, year: 2021)).Refusal);
        LeagueDesk.Refused("due", (await CampaignAsync(desk, DutyKind.Appraisal, due: new(2023, 1, 1))).Refusal);
        LeagueDesk.Refused("organisation", (await CampaignAsync(desk, DutyKind.Appraisal, by: desk.HereSecretary)).Refusal);
        Assert.True((await CampaignAsync(desk, DutyKind.Appraisal)).Ok);
        LeagueDesk.Refused("year", (await CampaignAsync(desk, DutyKind.Appraisal)).Refusal);
        var sheet = await SheetAsync(desk, DutyKind.Appraisal);
        Assert.Equal((5, 5, 0), (sheet.Due, await desk.FigureAsync("member.duty[kind=评议]"), await desk.FigureAsync("member.duty[kind=评议,state=办结]")));

        LeagueDesk.Refused("duty", await FillAsync(desk, sheet.Id, [DutyResult.Good], actor: desk.ThereSecretary)); // not theirs to see
        LeagueDesk.Refused("lines", await FillAsync(desk, sheet.Id, [DutyResult.Good])); // four said nothing of
        LeagueDesk.Refused("held", await FillAsync(desk, sheet.Id, Five(0), held: new(2023, 1, 1)));
        LeagueDesk.Refused("present", await FillAsync(desk, sheet.Id, Five(0), present: 3)); // of five, more than 3.33
        LeagueDesk.Refused("lines", await FillAsync(desk, sheet.Id, Five(2))); // of five, one at most
        LeagueDesk.Refused("lines", await FillAsync(desk, sheet.Id, [.. Five(0).Take(4), DutyResult.Registered]));
        Assert.Null(await FillAsync(desk, sheet.Id, Five(1)));
        LeagueDesk.Refused("duty", await FillAsync(desk, sheet.Id, Five(0)));
        LeagueDesk.Refused("post", await desk.AsAsync(desk.HereSecretary, (AnswerDuty v) => v.AcceptAsync(sheet.Id)));
        var above = await desk.Staff.PostAsync(desk.Staff.Here, StandardRoles.Secretary);
        LeagueDesk.Refused("reason", await desk.AsAsync(above, (AnswerDuty v) => v.ReturnAsync(sheet.Id, " ")));
        Assert.Null(await desk.AsAsync(above, (AnswerDuty v) => v.ReturnAsync(sheet.Id, "人数不对")));
        Assert.Null(await FillAsync(desk, sheet.Id, [DutyResult.Excellent, DutyResult.Good, DutyResult.Fair, DutyResult.Poor, null], reason: "长期病假"));
        Assert.Equal(0, await desk.FigureAsync("member.duty[kind=评议,state=办结]")); // handed in is not accepted
        Assert.Null(await desk.AsAsync(above, (AnswerDuty v) => v.AcceptAsync(sheet.Id)));
        Assert.Equal((4, 1, 1), (await desk.FigureAsync("member.duty[kind=评议,state=办结]", period: "2023-01"), await desk.FigureAsync("member.duty[kind=评议,grade=优秀]"), await desk.FigureAsync("member.duty[kind=评议,grade=不合格]")));
        await desk.ProvedAsync("2023H1");

        Assert.True((await CampaignAsync(desk, DutyKind.Registration)).Ok);
        var register = await SheetAsync(desk, DutyKind.Registration);
        Assert.Equal(6, register.Due); // the Party member too
        LeagueDesk.Refused("lines", await FillAsync(desk, register.Id, [.. Enumerable.Repeat((DutyResult?)DutyResult.Registered, 6)])); // one is 不合格, one was not appraised
        Assert.Null(await FillAsync(desk, register.Id, [DutyResult.Registered, DutyResult.Registered, DutyResult.Registered, null, null, DutyResult.Registered], reason: "评议没有合格"));
        Assert.Null(await desk.AsAsync(above, (AnswerDuty v) => v.AcceptAsync(register.Id)));
        Assert.Equal((6, 4), (await desk.FigureAsync("member.duty[kind=注册]"), await desk.FigureAsync("member.duty[kind=注册,state=办结]")));

        var absent = await desk.District.DoAsync(db => db.Set<DutyLine>().AsNoTracking().SingleAsync(l => l.DutyId == sheet.Id && l.Result == null));
        LeagueDesk.Refused("reason", await desk.AsAsync(above, (AnswerDuty v) => v.CorrectAsync(sheet.Id, absent.Id, DutyResult.Good, " ")));
        LeagueDesk.Refused("result", await desk.AsAsync(above, (AnswerDuty v) => v.CorrectAsync(sheet.Id, absent.Id, DutyResult.Registered, "补评")));
        Assert.Null(await desk.AsAsync(above, (AnswerDuty v) => v.CorrectAsync(sheet.Id, absent.Id, DutyResult.Good, "补评")));
        Assert.Equal(5, await desk.FigureAsync("member.duty[kind=评议,state=办结]"));
        await desk.ProvedAsync("2023H1");
    }

    /// <summary>domain.md §13: of 23 who took part, 6.</summary>
    [Theory, OnEachDatabase]
    public async Task Of_23_who_took_part_6_may_be_excellent_and_not_7(Database database)
    {
        await using var desk = await OpenAsync(database, 24);
        await CampaignAsync(desk, DutyKind.Appraisal);
        var sheet = await SheetAsync(desk, DutyKind.Appraisal);
        List<DutyResult?> Graded(int excellent) => [.. Enumerable.Range(0, 24).Select(i => i < excellent ? DutyResult.Excellent : i < 23 ? DutyResult.Good : (DutyResult?)null)];
        LeagueDesk.Refused("lines", await FillAsync(desk, sheet.Id, Graded(7), present: 23, reason: "出差"));
        Assert.Null(await FillAsync(desk, sheet.Id, Graded(6), present: 23, reason: "出差"));
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_accept_at_once_accept_once(Database database)
    {
        await using var desk = await OpenAsync(database, 5);
        await CampaignAsync(desk, DutyKind.Appraisal);
        var sheet = await SheetAsync(desk, DutyKind.Appraisal);
        Assert.Null(await FillAsync(desk, sheet.Id, Five(1)));
        var said = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => desk.AsAsync(Actor.System, (AnswerDuty v) => v.AcceptAsync(sheet.Id))));
        Assert.Single(said, s => s is null);
        Assert.Equal(5, await desk.FigureAsync("member.duty[kind=评议,state=办结]"));
        await desk.ProvedAsync("2023H1");
    }

    private static List<DutyResult?> Five(int excellent) => [.. Enumerable.Range(0, 5).Select(i => (DutyResult?)(i < excellent ? DutyResult.Excellent : DutyResult.Good))];

    private static async Task<LeagueDesk> OpenAsync(Database database, int members)
    {
        var desk = await LeagueDesk.OpenAsync(database, people: 24);
        for (var person = 1; person <= members; person++) await desk.ListAsync(person);
        return desk;
    }

    private static Task<Outcome<DutyCampaign>> CampaignAsync(LeagueDesk desk, DutyKind kind, int year = 2022, DateOnly? cutOff = null, DateOnly? due = null, Actor? by = null) =>
        desk.AsAsync(by ?? Actor.System, (OpenCampaign v) => v.DoAsync(District.Root, kind, year, cutOff ?? CutOff, due ?? new(2023, 3, 31), "团〔2023〕2号"));

    private static Task<BranchDuty> SheetAsync(LeagueDesk desk, DutyKind kind) =>
        desk.District.DoAsync(db => db.Set<BranchDuty>().AsNoTracking().SingleAsync(d => d.OrganisationId == desk.Here && db.Set<DutyCampaign>().Any(c => c.Id == d.CampaignId && c.Kind == kind)));

    /// <summary>The results in the order of the members; the rest unsaid.</summary>
    private static async Task<Refusal?> FillAsync(LeagueDesk desk, Guid sheet, IReadOnlyList<DutyResult?> results, DateOnly? held = null, int? present = null, string? reason = null, Actor? actor = null)
    {
        var lines = await desk.District.DoAsync(db => db.Set<DutyLine>().AsNoTracking().Where(l => l.DutyId == sheet).OrderBy(l => l.MemberId).ToListAsync());
        var said = lines.Take(results.Count).Select((l, i) => (l.Id, Result: results[i])).ToDictionary(l => l.Id, l => (l.Result, l.Result is null ? reason : null));
        return await desk.AsAsync(actor ?? desk.HereSecretary, (FillDuty v) => v.DoAsync(sheet, said, held ?? Held, present ?? lines.Count, submit: true));
    }
}
