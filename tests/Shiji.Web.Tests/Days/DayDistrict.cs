using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shiji.Accounts;
using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Time;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Days;

/// <summary>The real host over a real database, with a clock that is moved by hand: three communities, each with a leader and a judge, and volunteers with accounts of their own.</summary>
internal sealed class DayDistrict : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shiji-day-").FullName;
    private readonly TestDatabase _database;
    private WebApplication _app = null!;

    private DayDistrict(TestDatabase database) => _database = database;

    /// <summary>The morning of 10 March 2023, in the district's own time.</summary>
    public static DateTime Midnight { get; } = new(2023, 3, 10, 0, 0, 0, DateTimeKind.Unspecified);

    public FakeTime Time { get; } = new(new(Midnight, TimeSpan.FromHours(8)));

    public LogBook Log { get; } = new();

    public Uri Address { get; private set; } = null!;

    public IReadOnlyList<int> Communities { get; private set; } = [];

    /// <summary>The file of the first community's judge, who serves too.</summary>
    public const int OwnJudge = 1;

    public static string Volunteer(int person) => $"volunteer{person}";

    public static string Leader(int community) => $"leader{community}";

    public static string Judge(int community) => $"judge{community}";

    /// <summary>Of the whole district.</summary>
    public const string Deputy = "deputy";

    public static async Task<DayDistrict> OpenAsync(Database database, int volunteers)
    {
        var day = new DayDistrict(await TestDatabase.NewAsync(database));
        var ring = await KeyRing.OpenOrCreateAsync(Path.Combine(day._folder, "keys.json"), Suites.International, new(day.Time));
        day._app = ShijiHost.Build(day._database.Storage, ring.Value!, "http://127.0.0.1:0", new(day._folder, Time: day.Time));
        await day.DoAsync(async (services, db) =>
        {
            await services.GetRequiredService<CatalogueStart>().InstallAsync();
            await SmallDistrict.FoundAsync(services);
            await services.GetRequiredService<TallyBook>().RefreshAsync(await services.GetRequiredService<CatalogueOpening>().OpenAsync());
            day.Communities = await db.Set<Organisation>().Where(o => o.Code.Length == 6).OrderBy(o => o.Id).Select(o => o.Id).ToListAsync();
            await day.PeopleAsync(services, db, volunteers);
            return await ServedDistrict.LimitStrangersAsync(db, 1_000_000); // they all come from one address
        });
        day._app.Services.GetRequiredService<ILoggerFactory>().AddProvider(day.Log);
        await day._app.StartAsync();
        day.Address = new(day._app.Urls.First());
        return day;
    }

    /// <summary>As the program itself.</summary>
    public async Task<T> DoAsync<T>(Func<IServiceProvider, ShijiDb, Task<T>> act)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        return await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ShijiDb>());
    }

    /// <summary>All that is kept of somebody at one session, for whoever has to see why it is not as it was served.</summary>
    public Task<string> TellAsync(int person, Guid session) => DoAsync(async (_, db) => string.Join("; ",
    [
        .. (await db.Set<CheckIn>().Where(c => c.PersonId == person && c.SessionId == session).OrderBy(c => c.At).ToListAsync()).Select(c => $"{(c.Leaves ? "left" : "came")} {c.At:dd HH:mm:ss} {c.Way}"),
        .. (await db.Set<Attendance>().Where(a => a.PersonId == person && a.SessionId == session).ToListAsync()).Select(a => $"{a.State} {a.Minutes} of {a.Proposed}, {a.Reason}"),
        .. (await db.Set<Anomaly>().Where(a => a.SessionId == session && (a.PersonId == person || a.PersonId == null)).ToListAsync()).Select(a => $"{a.Kind} {a.Answer} {a.Facts}"),
    ]));

    /// <summary>Their accounts share one hash, so that only signing in costs the time it should.</summary>
    private async Task PeopleAsync(IServiceProvider services, ShijiDb db, int volunteers)
    {
        var hash = services.GetRequiredService<UserManager<Account>>().PasswordHasher.HashPassword(new Account { UserName = "x", Name = "x" }, SampleAccounts.Password);
        var now = Time.GetUtcNow().UtcDateTime;
        Account Make(string user)
        {
            var account = new Account { Id = Guid.CreateVersion7(), UserName = user, NormalizedUserName = user.ToUpperInvariant(), Name = "叶见微", PasswordHash = hash, SecurityStamp = user, CreatedAt = now, PasswordChangedAt = now };
            db.Add(account);
            return account;
        }

        var posts = Communities.SelectMany((c, i) => new (Account Account, int Community, string Role)[] { (Make(Leader(i)), c, "officer"), (Make(Judge(i)), c, StandardRoles.Secretary) }).ToList();
        posts.Add((Make(Deputy), 1, StandardRoles.Secretary));
        for (var i = 1; i <= volunteers; i++)
            db.Add(new Person { Id = 1000 + i, Name = "江照晚", OrganisationId = Communities[i % Communities.Count], AccountId = Make(Volunteer(1000 + i)).Id });
        (await db.Set<Person>().SingleAsync(p => p.Id == OwnJudge)).AccountId = posts[1].Account.Id;
        await db.SaveChangesAsync();
        foreach (var (account, community, role) in posts)
            Assert.Null((await services.GetRequiredService<GrantPost>().DoAsync(account.Id, community, role, new(2022, 1, 1), null, null, "任职", default)).Refusal);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
