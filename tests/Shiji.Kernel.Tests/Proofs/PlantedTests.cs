using Shiji.Kernel.Proofs;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Proofs;

/// <summary>What somebody does behind the book's back, the proof finds.</summary>
public sealed class PlantedTests
{
    [Theory, OnEachDatabase]
    public Task A_tally_that_was_edited(Database database) =>
        FoundAsync(database, "act", d => d.SqlAsync($"UPDATE tally SET amount = amount + 1 WHERE measure_id = {Id(d, "act")}"));

    [Theory, OnEachDatabase]
    public Task A_tally_that_was_deleted(Database database) =>
        FoundAsync(database, "home.beds", d => d.SqlAsync($"DELETE FROM tally WHERE measure_id = {Id(d, "home.beds")}"));

    [Theory, OnEachDatabase]
    public Task A_tally_whose_evidence_was_bettered(Database database) =>
        FoundAsync(database, "act.minutes", d => d.SqlAsync($"UPDATE tally SET machine = amount WHERE measure_id = {Id(d, "act.minutes")}"));

    [Theory, OnEachDatabase]
    public Task A_wrong_total(Database database) =>
        FoundAsync(database, "act.minutes", d => d.SqlAsync($"UPDATE total SET amount = amount + 1 WHERE measure_id = {Id(d, "act.minutes")} AND period = 202231"));

    [Theory, OnEachDatabase]
    public Task A_missing_total(Database database) =>
        FoundAsync(database, "home", d => d.SqlAsync($"DELETE FROM total WHERE measure_id = {Id(d, "home")} AND node_id = {District.Root}"));

    [Theory, OnEachDatabase]
    public Task A_total_of_nothing(Database database) => FoundAsync(
        database, "act", d => d.SqlAsync($"INSERT INTO total (measure_id, period, node_id, amount, machine, roll_call, back_filled, imported) VALUES ({Id(d, "act")}, 202203, 77, 1, 0, 0, 0, 0)"));

    [Theory, OnEachDatabase]
    public Task A_wrong_number_of_people(Database database) =>
        FoundAsync(database, "act.person", d => d.SqlAsync($"UPDATE total SET amount = 9 WHERE measure_id = {Id(d, "act.person")} AND period = 202231"));

    [Theory, OnEachDatabase]
    public Task A_missing_crowd(Database database) => FoundAsync(database, "act.person", d => d.SqlAsync($"DELETE FROM crowd WHERE month = 202205"));

    [Theory, OnEachDatabase]
    public Task A_crowd_of_others(Database database) => FoundAsync(
        database, "act.person", d => d.SqlAsync($"UPDATE crowd SET members = (SELECT o.members FROM crowd o WHERE o.month = 202204 AND o.node_id = {District.Root}) WHERE month = 202205"));

    [Theory, OnEachDatabase]
    public Task A_record_whose_amount_was_changed(Database database) => FoundAsync(database, "act.minutes", d => d.SqlAsync($"UPDATE register_row SET quantity1 = 61 WHERE register_id = 1"));

    [Theory, OnEachDatabase]
    public Task A_record_that_was_moved_to_another_day(Database database) => FoundAsync(
        database, "act", d => d.SqlAsync($"UPDATE register_row SET day = {new DateOnly(2022, 6, 6)} WHERE person_id = 2"));

    [Theory, OnEachDatabase]
    public Task A_record_of_another_person(Database database) => FoundAsync(database, "act.person", d => d.SqlAsync($"UPDATE register_row SET person_id = 1 WHERE person_id = 2"));

    [Theory, OnEachDatabase]
    public Task A_record_that_was_deleted(Database database) => FoundAsync(database, "home.head", d => d.SqlAsync($"DELETE FROM register_row WHERE register_id = 2"));

    [Theory, OnEachDatabase]
    public async Task Records_of_days_on_which_their_organisation_did_not_stand(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var north = await district.FoundAsync("NORTH", District.Root);
        await district.EnterAsync(district.Activity(north, new(2022, 4, 4)));
        await district.SqlAsync($"UPDATE placement SET until = {new DateOnly(2022, 4, 4)} WHERE organisation_id = {north}");
        await district.SqlAsync($"INSERT INTO stale_mark (kind) VALUES ('tree')");
        await district.RefreshAsync();

        var proof = await district.ProveAsync("2022H1");
        Assert.Empty(proof.Differences); // book and lists agree to leave it out
        Assert.False(proof.Proved);
        var stray = Assert.Single(proof.Strays);
        Assert.Equal(("act", 1L), (stray.Measure.Key, stray.Records));
    }

    private static async Task FoundAsync(Database database, string measure, Func<District, Task<int>> plant)
    {
        await using var district = await District.FoundAsync(database);
        await district.EnterAsync(district.Activity(District.Root, new(2022, 4, 4), person: 1));
        await district.EnterAsync(district.Activity(District.Root, new(2022, 5, 4), person: 2));
        await district.EnterAsync(district.Home(District.Root, new(2022, 5, 4), head: 3));
        await district.FoundAsync("NORTH", District.Root);
        await district.RefreshAsync();
        Assert.True((await district.ProveAsync("2022H1")).Proved);

        Assert.True(await plant(district) > 0);
        ProofResult proof = await district.ProveAsync("2022H1");
        Assert.False(proof.Proved);
        Assert.Contains(proof.Differences, d => d.Measure.Key == measure);
    }

    private static int Id(District district, string measure) => district.Catalogue.IdOf(district.Catalogue.Measure(measure)!);
}
