using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Tallies;
using Shiji.Storage.Sqlite;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Commands;

public sealed class OccupiedTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shiji-occupied-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_demonstration_does_not_touch_a_district_of_its_own()
    {
        await FoundAsync(sampleScale: null);
        var (code, output) = await Shell.RunAsync("demo", "--no-serve", "--data", _folder);
        Assert.Equal(1, code);
        Assert.Contains("不是样本区", output);
        Assert.False(File.Exists(Path.Combine(_folder, "summary-2022H1.docx")));
    }

    [Fact]
    public async Task A_sample_of_another_size_is_not_taken_for_the_one_asked_for()
    {
        await FoundAsync(sampleScale: 10);
        var (code, output) = await Shell.RunAsync("demo", "--no-serve", "--scale", "2", "--data", _folder);
        Assert.Equal(1, code);
        Assert.Contains("已有放大 10 倍的样本区", output);
    }

    [Fact]
    public async Task A_taken_address_is_named_in_one_sentence()
    {
        await FoundAsync(sampleScale: 1);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (code, output) = await Shell.RunAsync("serve", "--data", _folder, "--url", $"http://{other.LocalEndpoint}");
        Assert.Equal(1, code);
        Assert.EndsWith("已被占用：可能已有一个实绩在运行。请关掉它，或用 --url 换一个端口。", output.Trim());
        Assert.Single(output.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_data_file_cut_short_is_said_to_be_broken_and_left_as_it_is()
    {
        await FoundAsync(sampleScale: 1);
        var file = Path.Combine(_folder, "shiji.db");
        await using (var cut = File.OpenWrite(file)) cut.SetLength(cut.Length / 3);
        var before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var (code, output) = await Shell.RunAsync("prove", "--period", "2022H1", "--data", _folder);
        Assert.Equal(1, code);
        Assert.Contains("已经损坏", output);
        Assert.DoesNotContain("   at ", output);
        Assert.Equal(before, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    private async Task FoundAsync(int? sampleScale)
    {
        var storage = new SqliteStorage(Path.Combine(_folder, "shiji.db"));
        await using var services = new ServiceCollection().AddKernel(storage, ModuleList.Kernel).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
        Assert.Null(await storage.MigrateAsync(db, TestContext.Current.CancellationToken));
        await SmallDistrict.FoundAsync(scope.ServiceProvider);
        await db.Set<Book>().ExecuteUpdateAsync(b => b.SetProperty(x => x.SampleScale, sampleScale), TestContext.Current.CancellationToken);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
