using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Databases;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Running;

/// <summary>Two hosts with their keepers over one PostgreSQL, as two processes would be: they share the database and the key ring, and nothing in memory.</summary>
public sealed class TwoProcesses : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shiji-two-").FullName;
    private readonly List<WebApplication> _apps = [];
    private TestDatabase? _database;

    public WebApplication One => _apps[0];

    public WebApplication Other => _apps[1];

    /// <summary>Done when a job next ends in either.</summary>
    public Task NextEnd => Task.WhenAny(_apps.Select(a => a.Services.GetRequiredService<JobBoard>().NextEnd));

    public static Uri AddressOf(WebApplication app) => new(app.Urls.First());

    public static async Task<T> DoAsync<T>(WebApplication app, Func<IServiceProvider, ShijiDb, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        return await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ShijiDb>());
    }

    public async ValueTask InitializeAsync()
    {
        if (PostgresDatabase.WhyNot is not null) return;
        _database = await TestDatabase.NewAsync(Database.Postgres);
        var file = Path.Combine(_folder, "keys.json");
        Assert.True((await KeyRing.OpenOrCreateAsync(file, Suites.International, new(TimeProvider.System))).Ok);
        for (var i = 0; i < 2; i++) _apps.Add(ShijiHost.Build(_database.Storage, KeyRing.Open(file).Value!, "http://127.0.0.1:0", new(_folder)));
        await DoAsync(One, async (services, _) =>
        {
            await services.GetRequiredService<CatalogueStart>().InstallAsync();
            await SmallDistrict.FoundAsync(services);
            await services.GetRequiredService<TallyBook>().RefreshAsync(await services.GetRequiredService<CatalogueOpening>().OpenAsync());
            await services.GetRequiredService<SampleAccounts>().MakeAsync();
            return 0;
        });
        await Task.WhenAll(_apps.Select(a => a.StartAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        if (_database is not null) await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
