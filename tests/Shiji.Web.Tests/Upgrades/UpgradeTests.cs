using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Time;
using Shiji.Web.Tests.Backups;
using Shiji.Web.Upgrades;

namespace Shiji.Web.Tests.Upgrades;

/// <summary>The drill of a new version: up with data in it, back to the old one, up again; nothing of the records lost, every figure the same.</summary>
public abstract class UpgradeTests : IDisposable
{
    private const string First = "Founding";

    private protected string Folder { get; } = Directory.CreateTempSubdirectory("shiji-upgrade-").FullName;

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private protected abstract TestPlace NewPlace();

    private string[] Backups() => Directory.Exists(Path.Combine(Folder, "backups")) ? [.. Directory.GetFiles(Path.Combine(Folder, "backups")).Order()] : [];

    private protected async Task DrillAsync()
    {
        await using var place = NewPlace();
        await place.FillAsync();
        await place.WriteAsync("before");

        var (code, output) = await RunAsync(place, "migrate", "--to", First);
        Assert.True(code == 0, output);
        Assert.Contains("请换用旧版本的程序", output);
        Assert.Single(Backups());
        Assert.DoesNotContain("log_cut", await TablesAsync(place));
        Assert.Contains("不用退", await GoBackAsync(place, First));
        Assert.Contains("可以退回到：Founding", await GoBackAsync(place, "Nothing"));

        (code, output) = await RunAsync(place, "prove", "--period", "2022H1"); // whatever opens it brings it up
        Assert.True(code == 0, output);
        Assert.Contains("核验通过", output);
        Assert.Equal(2, Backups().Length);
        Assert.Contains("log_cut", await TablesAsync(place));
        Assert.True(await place.HasAsync("before"));
        Assert.True(await place.DoAsync((_, db) => db.Set<RegisterColumn>().AnyAsync(c => c.Slot == ColumnSlot.Sealed))); // what only the newer version knows is there again
        Assert.Contains("only ever added to", (await Assert.ThrowsAnyAsync<Exception>(() => place.DoAsync((_, db) => db.Set<LogEntry>().ExecuteDeleteAsync()))).Message, StringComparison.Ordinal);

        Assert.Null(await place.DoAsync((services, db) => new BringUpToDate(db, new(db, services.GetRequiredService<DistrictClock>(), new(Folder))).DoAsync(default)));
        Assert.Equal(2, Backups().Length); // nothing to change, nothing to keep

        await using var elsewhere = NewPlace();
        Assert.Null(await elsewhere.RestoreAsync(Backups()[0]));
        Assert.True(await elsewhere.HasAsync("before"));
    }

    /// <summary>What a newer version made of it, an older one leaves alone.</summary>
    private protected async Task NewerAsync()
    {
        await using var place = NewPlace();
        await place.FillAsync();
        await place.DoAsync((_, db) => db.GetService<IHistoryRepository>().GetInsertScript(new("20991231000000_Someday", "99.0")) is var sql ? db.Database.ExecuteSqlRawAsync(sql) : null!);
        foreach (var verb in (string[][])[["figures", "--organisation", "x", "--period", "2022H1"], ["migrate", "--to", First]])
        {
            var (code, output) = await RunAsync(place, verb);
            Assert.Equal(1, code);
            Assert.Contains("已由更新的版本升级过（Someday）", output);
        }

        Assert.Empty(Backups());
    }

    /// <summary>Without a backup, no upgrade.</summary>
    private protected async Task NoBackupAsync()
    {
        await using var place = NewPlace();
        await place.FillAsync();
        Assert.Equal(0, (await RunAsync(place, "migrate", "--to", First)).Code);
        Directory.Delete(Path.Combine(Folder, "backups"), recursive: true);
        await File.WriteAllTextAsync(Path.Combine(Folder, "backups"), "a file where the folder should be");
        var (code, output) = await RunAsync(place, "migrate");
        Assert.Equal(1, code);
        Assert.DoesNotContain("   at ", output);
        Assert.DoesNotContain("log_cut", await TablesAsync(place));
    }

    private protected virtual Task<(int Code, string Output)> RunAsync(TestPlace place, params string[] verb) => place.RunAsync([.. verb]);

    private Task<string?> GoBackAsync(TestPlace place, string to) => place.DoAsync(async (services, db) =>
        (await new GoBack(db, new(db, services.GetRequiredService<DistrictClock>(), new(Folder))).DoAsync(to, default)).Refusal?.Message);

    private static Task<IReadOnlyList<string>> TablesAsync(TestPlace place) => place.DoAsync((_, db) => db.Storage.TablesAsync(db));
}
