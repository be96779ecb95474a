using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Secrecy;
using Shiji.Storage.Sqlite;

namespace Shiji.Web.Tests.Districts;

/// <summary>The real host over an empty database, as it stands before the first page.</summary>
public sealed class EmptyDistrict : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shiji-setup-").FullName;
    private WebApplication _app = null!;

    public Uri Address => new(_app.Urls.First());

    public string Code => _app.Services.GetRequiredService<SetUpState>().Code;

    public static async Task<EmptyDistrict> OpenAsync()
    {
        var district = new EmptyDistrict();
        var ring = await KeyRing.OpenOrCreateAsync(Path.Combine(district._folder, "keys.json"), Suites.International, new(TimeProvider.System));
        district._app = ShijiHost.Build(new SqliteStorage(Path.Combine(district._folder, "shiji.db")), ring.Value!, "http://127.0.0.1:0", new(district._folder));
        await district.DoAsync(async services =>
        {
            var db = services.GetRequiredService<ShijiDb>();
            Assert.Null(await db.Storage.MigrateAsync(db));
            await services.GetRequiredService<CatalogueStart>().InstallAsync();
            await services.GetRequiredService<CatalogueOpening>().OpenAsync();
        });
        await district._app.StartAsync();
        return district;
    }

    public async Task DoAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        await act(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
