using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.People;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;
using Shiji.Web.Tests.Backups;

namespace Shiji.Web.Tests.Commands;

public sealed class OtherRingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shiji-ring-").FullName;

    [Fact]
    public async Task A_key_ring_that_opens_nothing_here_is_said_before_anything_is_sealed_with_it()
    {
        await using var place = TestPlace.Sqlite(_folder);
        await place.FillAsync();
        var others = new Vault((await KeyRing.OpenOrCreateAsync(Path.Combine(_folder, "others.json"), Suites.International, new DistrictClock(TimeProvider.System))).Value!);
        var sealedByOthers = (SealedText?)others.Seal("11010519491231002X", Person.IdentityPurpose);
        await place.DoAsync((_, db) => db.Set<Person>().Where(p => p.Id == 1).ExecuteUpdateAsync(s => s.SetProperty(p => p.Identity, sealedByOthers)));
        var lost = await place.RunAsync("figures", "--organisation", "YS", "--period", "2022H1");
        Assert.Equal(1, lost.Code);
        Assert.Contains("不见了", lost.Output, StringComparison.Ordinal);

        Assert.True((await KeyRing.OpenOrCreateAsync(Path.Combine(_folder, "keys.json"), Suites.International, new DistrictClock(TimeProvider.System))).Ok);
        var other = await place.RunAsync("figures", "--organisation", "YS", "--period", "2022H1");
        Assert.Equal(1, other.Code);
        Assert.Contains("不是这个数据库的", other.Output, StringComparison.Ordinal);

        File.Copy(Path.Combine(_folder, "others.json"), Path.Combine(_folder, "keys.json"), overwrite: true);
        Assert.DoesNotContain("密钥环", (await place.RunAsync("figures", "--organisation", "YS", "--period", "2022H1")).Output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
