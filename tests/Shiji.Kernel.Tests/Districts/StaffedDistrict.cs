using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.People;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Secrecy;

namespace Shiji.Kernel.Tests.Districts;

/// <summary>A district with two streets, a community under each, some people, the standard catalogue, and whoever is given a post: for tests of what stands above the kernel.</summary>
internal sealed class StaffedDistrict : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Rings _rings;

    private StaffedDistrict(District district, ServiceProvider services, Rings rings) => (District, _services, _rings) = (district, services, rings);

    public District District { get; }

    public int Street { get; private set; }

    /// <summary>A community of that street.</summary>
    public int Here { get; private set; }

    /// <summary>A community of another street.</summary>
    public int There { get; private set; }

    /// <summary>Of <see cref="Here"/>.</summary>
    public Actor Secretary { get; private set; } = null!;

    public static async Task<StaffedDistrict> OpenAsync(Database database, ModuleList modules, Action<IServiceCollection> add, int people = 8)
    {
        var district = await District.FoundAsync(database);
        district.Modules = modules;
        await using var db = district.Open();
        var rings = new Rings();
        var services = new ServiceCollection().AddLogging().AddKernel(db.Storage, modules).AddSecrecy(await rings.MakeAsync()).AddSingleton<TimeProvider>(district.Time);
        add(services);
        var street = await district.FoundAsync("STREET", District.Root);
        var staffed = new StaffedDistrict(district, services.BuildServiceProvider(), rings)
        {
            Street = street,
            Here = await district.FoundAsync("HERE", street),
            There = await district.FoundAsync("THERE", await district.FoundAsync("OTHER", District.Root)),
        };
        db.AddRange(Enumerable.Range(1, people).Select(i => new Person { Id = i, Name = $"试{(char)('甲' + i)}", OrganisationId = staffed.Here, BornOn = new(1995, 1, 1) }));
        await db.SaveChangesAsync();
        await new CatalogueStart(db, modules).InstallAsync();
        await district.OpenCatalogueAsync();
        await district.RefreshAsync(); // who stands under whom
        staffed.Secretary = await staffed.PostAsync(staffed.Here, StandardRoles.Secretary);
        return staffed;
    }

    /// <summary>Somebody in a post, as a sign-in would make them.</summary>
    public async Task<Actor> PostAsync(int node, string role)
    {
        var account = District.Clock.NewId();
        return await AsAsync(Actor.System, async services =>
        {
            var granted = await services.GetRequiredService<GrantPost>().DoAsync(account, node, role, new(2020, 1, 1), null, null, "任职");
            Assert.Null(granted.Refusal);
            var actors = services.GetRequiredService<ActorReader>();
            return await actors.ReadAsync(account, $"在岗的人{account:N}"[..12], await actors.PostsAsync(account), granted.Value!.Id, null);
        });
    }

    /// <summary>Somebody without a post, whose account is linked to a file.</summary>
    public async Task<Actor> OwnAsync(int person)
    {
        var account = District.Clock.NewId();
        await District.DoAsync(async db =>
        {
            (await db.Set<Person>().FindAsync(person))!.AccountId = account;
            return await db.SaveChangesAsync();
        });
        return await AsAsync(Actor.System, s => s.GetRequiredService<ActorReader>().ReadAsync(account, "本人", [], null, null));
    }

    public async Task<T> AsAsync<T>(Actor actor, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(actor);
        return await act(scope.ServiceProvider);
    }

    public Task<T> SeeAsync<T>(Func<ShijiDb, Task<T>> see) => District.DoAsync(see);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await District.DisposeAsync();
        _rings.Dispose();
    }
}
