namespace Shiji.Web.Tests.Backups;

public sealed class PostgresBackupTests : BackupTests
{
    public PostgresBackupTests() => Assert.SkipUnless(TestPlace.NoPostgres is null, TestPlace.NoPostgres ?? "");

    [Fact]
    public Task What_was_backed_up_on_postgresql_while_others_wrote_is_restored_and_proved() => DrillAsync();

    [Fact]
    public Task A_damaged_or_foreign_backup_leaves_postgresql_as_it_was() => DamagedAsync();

    private protected override TestPlace NewPlace() => TestPlace.Postgres();
}
