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

        await home.WriteAsync("before");
        var written = false;
        Assert.Null(await home.BackUpAsync(file, (_, done, of) =>
        {
            if (written) return;
            Assert.True(done < of); // in the middle of it
            home.WriteAsync("meanwhile").GetAwaiter().GetResult();
            written = true;
        }));
        Assert.True(written);
        Assert.Equal(["a.backup"], Directory.GetFiles(Folder, "a.*").Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

        var (code, output) = await elsewhere.RunAsync("restore", "--from", file);
        Assert.True(code == 0, output);
        Assert.Contains("与备份清单一致", output);
        Assert.Contains("请用 prove 核验", output);
        (code, output) = await elsewhere.RunAsync("prove", "--period", "2022H1");
        Assert.True(code == 0, output);
        Assert.Contains("核验通过", output);

        Assert.Equal((true, false), (await elsewhere.HasAsync("before"), await elsewhere.HasAsync("meanwhile")));
        Assert.True(await home.HasAsync("meanwhile"));

        Assert.Contains("不是空的，没有恢复", (await elsewhere.RestoreAsync(file))?.Message);
        Assert.True(await elsewhere.HasAsync("before"));

        (code, output) = await elsewhere.RunAsync("backup", "--out", In("again"));
        Assert.True(code == 0, output);
        Assert.Contains("复制数据库 …", output);
        Assert.Contains("密钥环不在备份里", output);
    }

    /// <summary>Given up half-way, a backup is not there at all.</summary>
    private protected async Task GivenUpAsync()
    {
        await using var home = NewPlace();
        await home.FillAsync();
        foreach (var step in new[] { "复制数据库", "写入备份", "计算校验和" })
        {
            using var stop = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => home.BackUpAsync(In("a.backup"), (at, _, _) =>
            {
                if (at == step) stop.Cancel();
            }, stop.Token));
            Assert.Empty(Directory.GetFiles(Folder));
        }

        await File.WriteAllTextAsync(In("a.backup"), "an older one");
        Assert.Contains("没有覆盖", (await home.BackUpAsync(In("a.backup")))?.Message);
        Assert.Equal("an older one", await File.ReadAllTextAsync(In("a.backup")));
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
    private protected async Task<string> ForgeAsync(string whole, Func<BackupManifest, BackupManifest> change)
    {
        var forged = In($"forged-{Guid.CreateVersion7():n}");
        var opened = await BackupFile.OpenAsync(new(whole), (_, _, _) => { }, CancellationToken.None);
        using var file = opened.Value!;
        await File.WriteAllBytesAsync(forged, []);
        await BackupFile.WriteAsync(forged, change(file.Manifest), new MemoryStream("no database"u8.ToArray()), (_, _, _) => { }, CancellationToken.None);
        return forged;
    }
}
