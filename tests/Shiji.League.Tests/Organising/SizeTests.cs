using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.League.Tests.Organising;

/// <summary>V-ORG-3 and the thresholds of §1.1: what the number of members says of an organisation.</summary>
public sealed class SizeTests
{
    [Theory, OnEachDatabase]
    public async Task Branches_are_found_that_are_empty_or_too_small_for_too_long(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        Assert.Equal([("HEREBRANCH", SizeFinding.Empty), ("THEREBRANCH", SizeFinding.Empty)], await BranchesAsync(desk));
        List<Member> members = [];
        for (var person = 1; person <= 3; person++) members.Add(await desk.ListAsync(person));
        Assert.Equal([("THEREBRANCH", SizeFinding.Empty)], await BranchesAsync(desk));
        Assert.Null(await desk.AsAsync(desk.HereSecretary, (LeaveLeague v) => v.DoAsync(members[2].Id, RollChangeKind.Died, new(2023, 2, 1), new("病故"))));
        Assert.Equal([("THEREBRANCH", SizeFinding.Empty)], await BranchesAsync(desk)); // not for long
        desk.GoTo(2023, 5, 2);
        Assert.Equal([("THEREBRANCH", SizeFinding.Empty)], await BranchesAsync(desk)); // ninety days
        desk.GoTo(2023, 5, 3);
        Assert.Equal([("THEREBRANCH", SizeFinding.Empty), ("HEREBRANCH", SizeFinding.Few)], await BranchesAsync(desk));
        var few = Assert.Single(await LinesAsync(desk, SizeFinding.Few));
        Assert.Equal((2, new DateOnly(2023, 2, 1)), (few.Members, few.Since));
        await desk.ListAsync(4, day: new(2023, 5, 3));
        Assert.Empty(await LinesAsync(desk, SizeFinding.Few));
    }

    [Theory]
    [InlineData(OrganisationType.Branch, 50, 0, SizeFinding.Upgrade)]
    [InlineData(OrganisationType.Branch, 51, 0, SizeFinding.Many)]
    [InlineData(OrganisationType.Branch, 29, 1, null)]
    [InlineData(OrganisationType.Branch, 7, 3, null)]
    [InlineData(OrganisationType.Branch, 6, 0, null)]
    [InlineData(OrganisationType.Branch, 6, 1, SizeFinding.NoCommittee)]
    [InlineData(OrganisationType.GeneralBranch, 29, 0, SizeFinding.Downgrade)]
    [InlineData(OrganisationType.GeneralBranch, 30, 0, null)]
    [InlineData(OrganisationType.GeneralBranch, 100, 0, SizeFinding.Upgrade)]
    [InlineData(OrganisationType.Committee, 99, 0, SizeFinding.Downgrade)]
    [InlineData(OrganisationType.Committee, 100, 0, null)]
    [InlineData(OrganisationType.FloatingBranch, 0, 0, null)]
    public void Each_threshold_is_the_rules_own(OrganisationType type, int members, int officers, SizeFinding? finding)
    {
        var rules = new SizeRules(new(new(2023, 3, 1), Kernel.Catalogues.StandardCatalogue.Parameters));
        Assert.Equal(finding, JudgeSize.Of(type, Field.Community, new(2020, 1, 1), members, null, officers, rules, new(2023, 3, 1)));
    }

    [Theory, InlineData("2022-08-31", SizeFinding.Lasting), InlineData("2022-09-01", null)]
    public void A_temporary_branch_lasts_half_a_year(string founded, SizeFinding? finding)
    {
        var rules = new SizeRules(new(new(2023, 3, 1), Kernel.Catalogues.StandardCatalogue.Parameters));
        Assert.Equal(finding, JudgeSize.Of(OrganisationType.TemporaryBranch, Field.Community, DateOnly.Parse(founded, null), 5, null, 0, rules, new(2023, 3, 1)));
    }

    /// <summary>Held against counting every day.</summary>
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Since_when_there_are_too_few_is_the_first_day_of_the_stretch_that_lasts(int seed)
    {
        var (random, founded, today) = (new Random(seed), new DateOnly(2022, 1, 1), new DateOnly(2022, 6, 1));
        for (var round = 0; round < 200; round++)
        {
            List<Span> rolls = [];
            for (var n = random.Next(8); n > 0; n--)
            {
                var from = founded.AddDays(random.Next(150));
                rolls.Add(new(from, random.Next(2) == 0 ? null : from.AddDays(1 + random.Next(100))));
            }

            bool Few(DateOnly day) => rolls.Count(r => r.From <= day && (r.Until is null || r.Until > day)) < 3;
            DateOnly? since = null;
            for (var day = today; day >= founded && Few(day); day = day.AddDays(-1)) since = day;
            Assert.Equal(since, JudgeSize.FewSince(rolls, 3, founded, today));
        }
    }

    private static async Task<List<(string, SizeFinding)>> BranchesAsync(LeagueDesk desk) =>
        [.. (await LinesAsync(desk, null)).Where(l => l.Type == OrganisationType.Branch).Select(l => (l.Code, l.Finding))];

    private static async Task<IReadOnlyList<SizeLine>> LinesAsync(LeagueDesk desk, SizeFinding? only)
    {
        await desk.District.RefreshAsync();
        return await desk.Staff.AsAsync(Kernel.Access.Actor.System, s => s.GetRequiredService<ReadSizes>().DoAsync(only, "", default));
    }
}
