using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Organisations;

/// <summary>When the rule of what is 两新 changes, the figure changes from that day on, nobody is new, and the bridge says why.</summary>
public sealed class RuleChangeTests
{
    private static readonly DateOnly Change = new(2022, 4, 1);

    [Theory, OnEachDatabase]
    public async Task The_figure_moves_from_the_day_of_the_new_version_on_and_the_bridge_holds(Database database)
    {
        await using var district = await District.FoundAsync(database);
        for (var i = 0; i < 3; i++) await district.FoundAsync($"FIRM{i}", District.Root, OrganisationType.Branch, field: Field.NonPublic);
        for (var i = 0; i < 2; i++) await district.FoundAsync($"INDUSTRY{i}", District.Root, OrganisationType.IndustryCommittee, field: Field.NonPublic);
        await district.FoundAsync("SOCIETY", District.Root, OrganisationType.Branch, field: Field.Social);
        await district.FoundAsync("NEW", District.Root, OrganisationType.Branch, new(2022, 2, 1), Field.NonPublic);
        Assert.Null(await district.RevokeAsync(2, new(2022, 5, 1)));
        Assert.Equal(0, await JudgeAsync(district));
        await district.RefreshAsync();
        Assert.Equal(4, await district.FigureAsync("org.two_new", District.Root, "2022H1"));

        await PlantAsync(district, "two_new.type", "type:HYGW", 1, Change); // two come in
        await PlantAsync(district, "two_new.field", "field:SH", 0, Change); // one falls out
        Assert.Equal(3, await JudgeAsync(district));
        await district.RefreshAsync();

        Assert.Equal((5, 6, 5), (await FigureAsync(district, "org.two_new", "2022-03"), await FigureAsync(district, "org.two_new", "2022-04"), await FigureAsync(district, "org.two_new", "2022-05")));
        Assert.Equal((0, 1, 0), (await FigureAsync(district, "org.two_new.by_rule", "2022-03"), await FigureAsync(district, "org.two_new.by_rule", "2022-04"), await FigureAsync(district, "org.two_new.by_rule", "2022-05")));
        var (opening, founded, byRule, revoked) = (await FigureAsync(district, "org.two_new", "2021"), await FigureAsync(district, "org.two_new.new", "2022H1"), await FigureAsync(district, "org.two_new.by_rule", "2022H1"), 1);
        Assert.Equal((4, 1, 1, opening + founded + byRule - revoked), (opening, founded, byRule, await FigureAsync(district, "org.two_new", "2022H1")));
        Assert.Equal(8, await FigureAsync(district, "org.all", "2022-04"));
        Assert.True((await district.ProveAsync("2022H1")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task Judging_again_changes_nothing_and_leaves_nothing_to_recount(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var id = await district.FoundAsync("INDUSTRY", District.Root, OrganisationType.IndustryCommittee, field: Field.NonPublic);
        await PlantAsync(district, "two_new.type", "type:HYGW", 1, Change);
        Assert.Equal(1, await JudgeAsync(district));
        await district.RefreshAsync();
        var (spells, events) = (await SpellsAsync(district, id), await EventsAsync(district, id));
        Assert.Equal(0, await JudgeAsync(district));
        Assert.Equal(0, await district.RefreshAsync());
        Assert.Equal(spells.Select(s => (s.Id, s.Revision)), (await SpellsAsync(district, id)).Select(s => (s.Id, s.Revision)));
        Assert.Equal(events, await EventsAsync(district, id));
        Assert.Equal([(SpellReason.Established, false, Change), (SpellReason.RuleChanged, true, (DateOnly?)null)], spells.Select(s => (s.Reason, s.TwoNew, s.Until)));
        Assert.Equal([(OrganisationEventKind.Established, new DateOnly(2015, 6, 1)), (OrganisationEventKind.RuleChanged, Change)], events);
        Assert.DoesNotContain(spells, s => s.EntersTwoNew);
    }

    [Theory, OnEachDatabase]
    public async Task A_version_of_a_day_to_come_waits_for_its_day(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var id = await district.FoundAsync("INDUSTRY", District.Root, OrganisationType.IndustryCommittee, field: Field.NonPublic);
        await PlantAsync(district, "two_new.type", "type:HYGW", 1, new(2023, 3, 2));
        Assert.Equal(0, await JudgeAsync(district));
        district.Time.Now = district.Time.Now.AddDays(1);
        Assert.Equal(1, await JudgeAsync(district));
        Assert.Equal(2, (await SpellsAsync(district, id)).Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_version_entered_late_is_found_again_in_everything_that_began_after_its_day(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var founded = await district.FoundAsync("FOUNDED", District.Root, OrganisationType.IndustryCommittee, new(2022, 5, 1), Field.NonPublic);
        var renamed = await district.FoundAsync("RENAMED", District.Root, OrganisationType.IndustryCommittee, field: Field.NonPublic);
        Assert.Null(await district.RenameAsync(renamed, "在换版当日更名", Change));
        await PlantAsync(district, "two_new.type", "type:HYGW", 1, Change);
        Assert.Equal(2, await JudgeAsync(district));
        Assert.Equal(0, await JudgeAsync(district));
        await district.RefreshAsync();
        Assert.Equal([(true, true, 0)], (await SpellsAsync(district, founded)).Select(s => (s.TwoNew, s.EntersTwoNew, s.TwoNewByRule)));
        Assert.Equal([(false, false, 0), (true, false, 1)], (await SpellsAsync(district, renamed)).Select(s => (s.TwoNew, s.EntersTwoNew, s.TwoNewByRule)));
        Assert.Equal((1, 1, 2), (await FigureAsync(district, "org.two_new.by_rule", "2022-04"), await FigureAsync(district, "org.two_new.new", "2022-05"), await FigureAsync(district, "org.two_new", "2022-05")));
        Assert.True((await district.ProveAsync("2022H1")).Proved);
    }

    [Theory, OnEachDatabase]
    public async Task An_act_entered_late_is_judged_by_its_own_day_and_by_every_version_since(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await PlantAsync(district, "two_new.type", "type:HYGW", 1, Change);
        await PlantAsync(district, "two_new.type", "type:HYGW", 0, Change.AddMonths(2));
        var id = await district.FoundAsync("INDUSTRY", District.Root, OrganisationType.IndustryCommittee, new(2022, 2, 1), Field.NonPublic);
        Assert.Equal([false, true, false], (await SpellsAsync(district, id)).Select(s => s.TwoNew));
        Assert.Equal([0, 1, -1], (await SpellsAsync(district, id)).Select(s => s.TwoNewByRule));
        Assert.Equal(0, await JudgeAsync(district));
    }

    [Theory, OnEachDatabase]
    public async Task Where_the_district_keeps_no_such_rule_nothing_is_two_new(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await district.DoAsync(db => db.Set<RuleParameter>().ExecuteDeleteAsync());
        var id = await district.FoundAsync("FIRM", District.Root, OrganisationType.Branch, field: Field.NonPublic);
        Assert.False(Assert.Single(await SpellsAsync(district, id)).TwoNew);
        Assert.Equal(0, await JudgeAsync(district));
    }

    [Theory, OnEachDatabase]
    public async Task An_organisation_stands_on_every_day_in_one_spell_only(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var id = await district.FoundAsync("INDUSTRY", District.Root, OrganisationType.IndustryCommittee, field: Field.NonPublic);
        Assert.Null(await district.RenameAsync(id, "新名", new(2022, 2, 1)));
        Assert.Null(await district.RevokeAsync(id, new(2022, 8, 1)));
        for (var month = 1; month < 9; month++) await PlantAsync(district, "two_new.type", "type:HYGW", month % 2, new(2022, month, 1));
        await JudgeAsync(district);
        var spells = await SpellsAsync(district, id);
        Assert.Equal(new DateOnly(2022, 8, 1), spells[^1].Until);
        Assert.All(spells.Zip(spells.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.Day));
        Assert.Equal([false, true, false, true, false, true, false, true], spells.Select(s => s.TwoNew));
        Assert.Equal(1, await district.DoAsync(db => db.Set<OrganisationSpell>().CountAsync(s => s.OrganisationId == id && s.Reason == SpellReason.Renamed)));
    }

    private static Task<int> JudgeAsync(District district) => district.DoAsync(db => district.TwoNew(db).DoAsync());

    private static Task<long?> FigureAsync(District district, string measure, string period) => district.FigureAsync(measure, District.Root, period);

    private static Task<List<OrganisationSpell>> SpellsAsync(District district, int id) =>
        district.DoAsync(db => db.Set<OrganisationSpell>().AsNoTracking().Where(s => s.OrganisationId == id).OrderBy(s => s.Day).ToListAsync());

    private static async Task<List<(OrganisationEventKind, DateOnly)>> EventsAsync(District district, int id) =>
        [.. (await district.DoAsync(db => db.Set<OrganisationEvent>().AsNoTracking().Where(e => e.OrganisationId == id).OrderBy(e => e.Day).ToListAsync())).Select(e => (e.Kind, e.Day))];

    private static Task<int> PlantAsync(District district, string code, string scope, decimal value, DateOnly from) => district.DoAsync(db =>
    {
        db.Add(new RuleParameter { Code = code, Name = "口径", Value = value, Scope = scope, From = from, Source = "测试约定", EvidenceTag = "D" });
        return db.SaveChangesAsync();
    });
}
