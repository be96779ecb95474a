using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Registers;
using Shiji.Web.Backups;

namespace Shiji.Web.Tests.Backups;

/// <summary>The drill, through the program's own verbs: back up while others write, restore elsewhere, prove.</summary>
public abstract class BackupTests : IDisposable
{
    private protected string Folder { get; } = Directory.CreateTempSubdirectory("shiji-backup-").FullName;

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private protected abstract TestPlace NewPlace();

    private protected string In(string name) => Path.Combine(Folder, name);

    private protected async Task DrillAsync()
    {
        await using var home = NewPlace();
        await using var elsewhere = NewPlace();
        var file = In("a.backup");
        await home.FillAsync();

        var backing = home.RunAsync("backup", "--out", file);
        var writing = home.WriteUntilAsync(backing);
        var (code, output) = await backing;
        Assert.True(code == 0, output);
        Assert.Contains("密钥环不在备份里", output);
        Assert.Contains("复制数据库", output);
        var written = await writing;
        Assert.Equal(["a.backup"], Directory.GetFiles(Folder, "a.*").Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

        (code, output) = await elsewhere.RunAsync("restore", "--from", file);
        Assert.True(code == 0, output);
        Assert.Contains("与备份清单一致", output);
        Assert.Contains("请用 prove 核验", output);
        (code, output) = await elsewhere.RunAsync("prove", "--period", "2022H1");
        Assert.True(code == 0, output);
        Assert.Contains("核验通过", output);

        // One moment: of the rows written meanwhile the first ones, without a gap, and not the last.
        var kept = await NumbersAsync(elsewhere);
        Assert.Equal(Enumerable.Range(0, kept.Count).Select(i => $"{i:D6}"), kept);
        Assert.InRange(kept.Count, 0, written - 1);
        Assert.Equal(written, (await NumbersAsync(home)).Count);

        (code, output) = await elsewhere.RunAsync("restore", "--from", file);
        Assert.Equal(1, code);
        Assert.Contains("不是空的，没有恢复", output);
        Assert.Equal(kept, await NumbersAsync(elsewhere));

        (code, output) = await home.RunAsync("backup", "--out", file);
        Assert.Equal(1, code);
        Assert.Contains("没有覆盖", output);
    }

    private protected async Task DamagedAsync()
    {
        await using var home = NewPlace();
        await using var elsewhere = NewPlace();
        var (whole, cut, flipped) = (In("whole"), In("cut"), In("flipped"));
        await home.FillAsync();
        Assert.Null(await home.BackUpAsync(whole));
        var bytes = await File.ReadAllBytesAsync(whole);
        await File.WriteAllBytesAsync(cut, bytes[..(bytes.Length * 2 / 3)]);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(flipped, bytes);
        foreach (var (file, words) in new[]
        {
            (cut, "校验和不符"),
            (flipped, "校验和不符"),
            (await ForgeAsync(whole, m => m with { Migrations = [.. m.Migrations, "29991231000000_Later"] }), "较新的版本"),
            (await ForgeAsync(whole, m => m with { Format = 2 }), "较新的版本"),
            (await ForgeAsync(whole, m => m with { Storage = "Paper" }), "这是 Paper 的备份，不能恢复到"),
            (await ForgeAsync(whole, m => m), "没有"),
        })
        {
            Assert.Contains(words, (await elsewhere.RestoreAsync(file))?.Message);
            Assert.False(await elsewhere.IsThereAsync());
        }

        Assert.Null(await elsewhere.RestoreAsync(whole));
    }

    /// <summary>The same manifest, changed, over a payload that is no database.</summary>
    private async Task<string> ForgeAsync(string whole, Func<BackupManifest, BackupManifest> change)
    {
        var forged = In($"forged-{Guid.CreateVersion7():n}");
        var opened = await BackupFile.OpenAsync(new(whole), (_, _, _) => { }, CancellationToken.None);
        using var file = opened.Value!;
        await File.WriteAllBytesAsync(forged, []);
        await BackupFile.WriteAsync(forged, change(file.Manifest), new MemoryStream("no database"u8.ToArray()), (_, _, _) => { }, CancellationToken.None);
        return forged;
    }

    private static Task<List<string?>> NumbersAsync(TestPlace place) =>
        place.DoAsync((_, db) => db.Set<RegisterRow>().Where(r => r.Title == TestPlace.Marked).OrderBy(r => r.Number).Select(r => r.Number).ToListAsync());
}
