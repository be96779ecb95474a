using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Organisations;

/// <summary>An organisation is elected for so many years, and is past its term from the day after until it elects again or a delay is approved.</summary>
public sealed class TermTests
{
    [Theory, OnEachDatabase]
    public async Task Past_its_term_until_it_is_elected_again(Database database)
    {
        await using var staff = await OpenAsync(database);
        var branch = await staff.District.FoundAsync("B1", staff.Here, OrganisationType.Branch);
        await Refused("day", staff, branch, Held(new(2023, 3, 2)));
        await Refused("day", staff, branch, Held(new(2015, 5, 31))); // before it was
        await Refused("document", staff, branch, Held(new(2019, 6, 1)) with { Document = " " });
        await Refused("years", staff, branch, Held(new(2019, 6, 1)) with { Years = 4 });
        await Refused("entitled", staff, branch, Held(new(2019, 6, 1)) with { Entitled = null });
        await Refused("present", staff, branch, Held(new(2019, 6, 1)) with { Present = 21 });
        await Refused("present", staff, branch, Held(new(2019, 6, 1)) with { Present = 10 }); // half is not more than half
        await ElectedAsync(staff, branch, Held(new(2019, 6, 1)) with { Years = 2 });
        await staff.District.RefreshAsync();
        Assert.Equal([(new DateOnly(2021, 6, 2), null)], await OverrunsAsync(staff));
        Assert.Equal((1, 1, 0), (await FigureAsync(staff, "org.term"), await FigureAsync(staff, "org.term.over"), await FigureAsync(staff, "org.election")));

        await Refused("day", staff, branch, Held(new(2019, 6, 1)));
        await ElectedAsync(staff, branch, Held(new(2023, 2, 10)));
        Assert.Equal([(new DateOnly(2021, 6, 2), new DateOnly(2023, 2, 10))], await OverrunsAsync(staff));
        Assert.Equal((1, 0, 1), (await FigureAsync(staff, "org.term"), await FigureAsync(staff, "org.term.over"), await FigureAsync(staff, "org.election")));
        Assert.True((await staff.District.ProveAsync("2023H1")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task A_delay_that_whoever_stands_above_approved_is_no_overrun_until_it_is_over(Database database)
    {
        await using var staff = await OpenAsync(database);
        var branch = await staff.District.FoundAsync("B1", staff.Here, OrganisationType.Branch);
        await ElectedAsync(staff, branch, Held(new(2020, 1, 10)));
        Assert.Equal([(new DateOnly(2023, 1, 11), null)], await OverrunsAsync(staff));
        await staff.District.RefreshAsync();
        var (own, above) = (await staff.PostAsync(branch, StandardRoles.Secretary), await staff.PostAsync(staff.Here, StandardRoles.Secretary));
        Task<Refusal?> PostponeAsync(DateOnly to, Actor? actor = null, string? document = "团批〔2023〕1号") => staff.AsAsync(actor ?? above, s => s.GetRequiredService<HoldElection>().PostponeAsync(branch, to, document));
        Assert.Equal("post", (await PostponeAsync(new(2023, 6, 30), own))?.Field);
        Assert.Equal("to", (await PostponeAsync(new(2023, 1, 10)))?.Field);
        Assert.Equal("to", (await PostponeAsync(new(2024, 1, 11)))?.Field); // a year at most
        Assert.Equal("document", (await PostponeAsync(new(2023, 6, 30), document: ""))?.Field);
        Assert.Null(await PostponeAsync(new(2023, 2, 20)));
        Assert.Equal([(new DateOnly(2023, 2, 21), null)], await OverrunsAsync(staff)); // over by now
        Assert.Null(await PostponeAsync(new(2023, 6, 30)));
        Assert.Empty(await OverrunsAsync(staff));
        staff.District.Time.Now = new(2023, 7, 1, 4, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await NightAsync(staff));
        Assert.Equal(0, await NightAsync(staff));
        Assert.Equal([(new DateOnly(2023, 7, 1), null)], await OverrunsAsync(staff));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_is_founded_has_a_first_term_and_one_that_is_re_electing_is_at_work_again(Database database)
    {
        await using var staff = await OpenAsync(database);
        var (young, old) = (await staff.District.FoundAsync("YOUNG", staff.Here, OrganisationType.Branch, new(2022, 6, 1)), await staff.District.FoundAsync("OLD", staff.Here, OrganisationType.Branch));
        var camp = await staff.District.FoundAsync("CAMP", staff.Here, OrganisationType.TemporaryBranch, new(2022, 6, 1));
        Assert.Equal(1, await NightAsync(staff)); // of what was before the book nothing is known, and a temporary branch has none
        Assert.Equal((young, new DateOnly(2025, 6, 1)), await staff.SeeAsync(db => db.Set<OfficeTerm>().Select(t => new ValueTuple<int, DateOnly>(t.OrganisationId, t.EndsOn)).SingleAsync()));
        await Refused("organisation", staff, camp, Held(new(2022, 7, 1)));
        Assert.Null(await staff.District.ChangeStateAsync(old, OrganisationState.Reelecting, new(2023, 2, 1)));
        await Refused("day", staff, old, Held(new(2023, 2, 1)));
        await ElectedAsync(staff, old, Held(new(2023, 2, 9)));
        Assert.Equal(OrganisationState.Active, await staff.SeeAsync(db => db.Set<OrganisationSpell>().Where(s => s.OrganisationId == old && s.Until == null).Select(s => s.State).SingleAsync()));
        Assert.Equal("day", (await staff.District.RevokeAsync(old, new(2023, 2, 9)))?.Field);
        Assert.Null(await staff.District.RevokeAsync(old, new(2023, 2, 20)));
        Assert.Equal(new DateOnly(2023, 2, 20), await staff.SeeAsync(db => db.Set<OfficeTerm>().Where(t => t.OrganisationId == old).Select(t => t.Until).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Entered_by_mistake_the_one_before_goes_on(Database database)
    {
        await using var staff = await OpenAsync(database);
        var branch = await staff.District.FoundAsync("B1", staff.Here, OrganisationType.Branch);
        await ElectedAsync(staff, branch, Held(new(2019, 6, 1)));
        await staff.District.RefreshAsync();
        var (above, other) = (await staff.PostAsync(staff.Here, StandardRoles.Secretary), await staff.PostAsync(staff.Here, StandardRoles.Secretary));
        Assert.True((await staff.AsAsync(above, s => s.GetRequiredService<HoldElection>().DoAsync(branch, Held(new(2022, 6, 1))))).Ok);
        Assert.Equal("why", (await staff.AsAsync(above, s => s.GetRequiredService<HoldElection>().VoidAsync(branch, "日子错了")))?.Field);
        Assert.Equal("why", (await staff.AsAsync(other, s => s.GetRequiredService<HoldElection>().VoidAsync(branch, " ")))?.Field);
        Assert.Null(await staff.AsAsync(other, s => s.GetRequiredService<HoldElection>().VoidAsync(branch, "日子错了")));
        Assert.Equal([(new DateOnly(2022, 6, 2), null)], await OverrunsAsync(staff));
        Assert.Equal(0, await FigureAsync(staff, "org.election", "2022H1"));
        Assert.Equal(1, await FigureAsync(staff, "org.term"));
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_enter_the_same_election_enter_it_once(Database database)
    {
        await using var staff = await OpenAsync(database);
        var branch = await staff.District.FoundAsync("B1", staff.Here, OrganisationType.Branch);
        var said = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.AsAsync(Actor.System, s => s.GetRequiredService<HoldElection>().DoAsync(branch, Held(new(2022, 6, 1))))));
        Assert.Single(said, s => s.Ok);
        Assert.Equal(1, await FigureAsync(staff, "org.election", "2022H1"));
    }

    private static ElectionHeld Held(DateOnly day) => new(day, "团批〔2019〕7号", null, 20, 18);

    private static Task<StaffedDistrict> OpenAsync(Database database) => StaffedDistrict.OpenAsync(database, ModuleList.Kernel, _ => { });

    private static async Task ElectedAsync(StaffedDistrict staff, int organisation, ElectionHeld held)
    {
        var made = await staff.AsAsync(Actor.System, s => s.GetRequiredService<HoldElection>().DoAsync(organisation, held));
        Assert.True(made.Ok, made.Refusal?.Message);
    }

    private static async Task Refused(string field, StaffedDistrict staff, int organisation, ElectionHeld held) =>
        Assert.Equal(field, (await staff.AsAsync(Actor.System, s => s.GetRequiredService<HoldElection>().DoAsync(organisation, held))).Refusal?.Field);

    private static Task<int> NightAsync(StaffedDistrict staff) => staff.AsAsync(Actor.System, s => s.GetRequiredService<KeepTerms>().AllAsync());

    private static Task<List<(DateOnly, DateOnly?)>> OverrunsAsync(StaffedDistrict staff) =>
        staff.SeeAsync(async db => (await db.Set<Overrun>().AsNoTracking().Where(o => !o.Void).OrderBy(o => o.Day).ToListAsync()).ConvertAll(o => (o.Day, o.Until)));

    private static async Task<long> FigureAsync(StaffedDistrict staff, string measure, string period = "2023H1")
    {
        await staff.District.RefreshAsync();
        return await staff.District.FigureAsync(measure, District.Root, period) ?? 0;
    }
}
