using Shiji.Web.Tests.Backups;

namespace Shiji.Web.Tests.Upgrades;

public sealed class PostgresUpgradeTests : UpgradeTests
{
    public PostgresUpgradeTests() => Assert.SkipUnless(TestPlace.NoPostgres is null, TestPlace.NoPostgres ?? "");

    [Fact]
    public Task A_district_on_postgres_goes_up_back_and_up_again() => DrillAsync();

    [Fact]
    public Task An_older_program_leaves_a_newer_postgres_database_alone() => NewerAsync();

    private protected override TestPlace NewPlace() => TestPlace.Postgres();

    private protected override Task<(int Code, string Output)> RunAsync(TestPlace place, params string[] verb) => place.RunAsync([.. verb, "--data", Folder]);
}
