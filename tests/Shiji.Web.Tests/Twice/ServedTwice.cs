using Npgsql;
using Shiji.Kernel.Tests.Databases;
using Shiji.Storage.Postgres;
using Shiji.Web.Tests.Districts;

[assembly: AssemblyFixture(typeof(Shiji.Web.Tests.Twice.ServedTwice))]

namespace Shiji.Web.Tests.Twice;

/// <summary>The small district behind the real host, once on each database, for tests that write; served when first asked for.</summary>
public sealed class ServedTwice : IAsyncDisposable
{
    private readonly Lazy<Task<ServedDistrict>> _sqlite = new(() => OpenAsync(new ServedDistrict()));
    private readonly Lazy<Task<ServedDistrict>> _postgres = new(() => OpenAsync(new OnPostgres()));

    public Task<ServedDistrict> OnAsync(Database database) => (database == Database.Sqlite ? _sqlite : _postgres).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var served in new[] { _sqlite, _postgres }.Where(s => s.IsValueCreated)) await (await served.Value).DisposeAsync();
    }

    private static async Task<ServedDistrict> OpenAsync(ServedDistrict district)
    {
        await district.InitializeAsync();
        return district;
    }

    private sealed class OnPostgres : ServedDistrict
    {
        private static readonly string Server = Environment.GetEnvironmentVariable("SHIJI_TEST_POSTGRES")!;
        private readonly string _name = $"shiji_served_{Guid.CreateVersion7():n}";

        protected override Kernel.Data.Storage StorageIn(string folder) => new PostgresStorage(new NpgsqlConnectionStringBuilder(Server) { Database = _name }.ConnectionString);

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            NpgsqlConnection.ClearAllPools();
            await using var source = NpgsqlDataSource.Create(Server);
            await using var drop = source.CreateCommand($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
            await drop.ExecuteNonQueryAsync();
        }
    }
}
