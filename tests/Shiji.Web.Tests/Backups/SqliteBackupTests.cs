namespace Shiji.Web.Tests.Backups;

public sealed class SqliteBackupTests : BackupTests
{
    private int _places;

    [Fact]
    public Task What_was_backed_up_on_sqlite_while_others_wrote_is_restored_and_proved() => DrillAsync();

    [Fact]
    public Task A_backup_of_sqlite_that_was_given_up_is_not_there() => GivenUpAsync();

    [Fact]
    public Task A_damaged_or_foreign_backup_leaves_sqlite_as_it_was() => DamagedAsync();

    [Fact]
    public async Task A_log_left_behind_is_not_played_into_a_restored_file()
    {
        await using var home = NewPlace();
        await home.FillAsync();
        Assert.Null(await home.BackUpAsync(In("a.backup")));
        await using var elsewhere = NewPlace();
        var log = Path.Combine(Directory.CreateDirectory(elsewhere.Value).FullName, "shiji.db-wal");
        await File.WriteAllTextAsync(log, "of another database");
        Assert.Contains("已有", (await elsewhere.RestoreAsync(In("a.backup")))?.Message);
        Assert.Equal([log], Directory.GetFiles(elsewhere.Value));
    }

    [Theory]
    [InlineData("没有任何数据", "backup", "--out", "b")]
    [InlineData("这个文件夹，请先建立", "backup", "--out", "nowhere/b", true)]
    [InlineData("这个文件。", "restore", "--from", "b")]
    [InlineData("不是本程序做的备份", "restore", "--from", "notes")]
    [InlineData("不是本程序做的备份", "restore", "--from", "empty")]
    public async Task What_cannot_be_done_is_said_in_a_sentence(string sentence, string verb, string option, string file, bool filled = false)
    {
        await using var place = NewPlace();
        if (filled) await place.FillAsync();
        await File.WriteAllTextAsync(In("notes"), "something else altogether, and long enough");
        await File.WriteAllTextAsync(In("empty"), "");
        var (code, output) = await place.RunAsync(verb, option, In(file));
        Assert.Equal(1, code);
        Assert.Contains(sentence, output);
        Assert.DoesNotContain("   at ", output);
        Assert.Equal(filled, Directory.Exists(place.Value));
    }

    private protected override TestPlace NewPlace() => TestPlace.Sqlite(In($"place{_places++}"));
}
