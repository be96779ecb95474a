using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Shiji.Web.Tests.Backups;

public sealed class PostgresBackupTests : BackupTests
{
    public PostgresBackupTests() => Assert.SkipUnless(TestPlace.NoPostgres is null, TestPlace.NoPostgres ?? "");

    [Fact]
    public Task What_was_backed_up_on_postgresql_while_others_wrote_is_restored_and_proved() => DrillAsync();

    [Fact]
    public Task A_backup_of_postgresql_that_was_given_up_is_not_there() => GivenUpAsync();

    [Fact]
    public Task A_damaged_or_foreign_backup_leaves_postgresql_as_it_was() => DamagedAsync();

    [Fact]
    public async Task An_empty_database_that_was_there_before_is_kept_and_used()
    {
        await using var home = NewPlace();
        await using var elsewhere = NewPlace();
        await home.FillAsync();
        Assert.Null(await home.BackUpAsync(In("whole")));
        await elsewhere.DoAsync(async (_, db) =>
        {
            await db.GetService<IRelationalDatabaseCreator>().CreateAsync();
            return true;
        });
        Assert.Contains("pg_restore 没有办成", (await elsewhere.RestoreAsync(await ForgeAsync(In("whole"), m => m)))?.Message);
        Assert.True(await elsewhere.IsThereAsync());
        Assert.Null(await elsewhere.RestoreAsync(In("whole")));
    }

    private protected override TestPlace NewPlace() => TestPlace.Postgres();
}
