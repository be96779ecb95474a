using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Shiji.Kernel.Access;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Records;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tallies;

namespace Shiji.Kernel.Data;

/// <summary>实绩库 — the one context. What it maps is said by the modules; how it is stored, by the <see cref="Storage"/>; what may be seen and saved, by who is <see cref="Acting"/>.</summary>
public sealed class ShijiDb(Storage storage, ModuleList modules, Acting acting) : DbContext(storage.Options)
{
    private static readonly IInterceptor[] Interceptors = [new RevisionInterceptor(), new StaleInterceptor(), new BulkGuard(), new ScopeGuard(), new LogInterceptor()];

    public Storage Storage { get; } = storage;

    public Actor Actor => acting.Now;

    public ModuleList Modules { get; } = modules;

    // Asked by the query filters, for each query anew.
    internal bool AllPlaces => Actor.Places.All;

    internal bool AllRecords => Actor.Records.All;

    internal bool AllJobs => Actor.May(Permission.ManageAccounts);

    internal Guid? OwnAccount => Actor.AccountId;

    internal int PlacesNode => Actor.Places.Node;

    internal int RecordsNode => Actor.Records.Node;

    internal DateOnly ScopeDay => Actor.Places.Day;

    /// <summary>全区 — past the actor's scope, for questions whose answer must not depend on who asks: is this number taken anywhere? Nothing read so may be shown; a query that asks it anywhere is past the scope throughout.</summary>
    public IQueryable<T> Whole<T>() where T : class => Set<T>().IgnoreQueryFilters([ScopeFilters.Name]);

    /// <summary>代行 — until disposed the program goes on in the actor's name where their post does not reach; whoever uses it has checked what they may.</summary>
    public IDisposable ByProgram() => acting.As(Actor.ByProgram());

    /// <summary>A log entry by whoever is at work, to be added and filled in.</summary>
    public LogEntry LogOf(LogAct act, string subject, string id = "") => new()
    {
        At = acting.UtcNow,
        Act = act,
        AccountId = Actor.AccountId,
        Who = Actor.Name,
        Post = Actor.Post,
        Address = Actor.Address,
        Subject = subject,
        SubjectId = id,
    };

    internal static DbContextOptions OptionsOf(Storage storage)
    {
        var builder = new DbContextOptionsBuilder<ShijiDb>().ReplaceService<IModelCacheKeyFactory, ModelKey>().AddInterceptors(Interceptors);
        storage.Configure(builder);
        return builder.Options;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<SealedText>().HaveConversion<SealedTextConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var module in Modules.All) module.Map(modelBuilder);
        modelBuilder.UseHouseConventions();
        ScopeFilters.Apply(modelBuilder, this);
        SealedColumn.Of(modelBuilder.Model); // throws where one has no purpose
        Storage.Shape(modelBuilder);
    }
}
