using Microsoft.EntityFrameworkCore;
using Shiji.Web.Tests.Backups;

namespace Shiji.Web.Tests.Upgrades;

public sealed class SqliteUpgradeTests : UpgradeTests
{
    private int _places;

    [Fact]
    public Task A_district_on_sqlite_goes_up_back_and_up_again() => DrillAsync();

    [Fact]
    public Task An_older_program_leaves_a_newer_sqlite_database_alone() => NewerAsync();

    [Fact]
    public Task Sqlite_is_not_changed_without_a_backup() => NoBackupAsync();

    [Fact]
    public async Task An_upgrade_that_was_killed_holds_up_nobody()
    {
        await using var place = NewPlace();
        await place.FillAsync();
        await place.DoAsync((_, db) => db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2022-07-01 00:00:00')")); // as a process killed in the middle leaves it
        Assert.Equal(0, (await RunAsync(place, "migrate")).Code);
    }

    // The first is the folder itself, where the backups are looked for.
    private protected override TestPlace NewPlace() => TestPlace.Sqlite(_places++ == 0 ? Folder : Path.Combine(Folder, "elsewhere"));
}
