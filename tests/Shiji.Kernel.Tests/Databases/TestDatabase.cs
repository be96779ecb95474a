namespace Shiji.Kernel.Tests.Databases;

/// <summary>A database of its own for one test: a copy of one that was migrated once.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    public abstract Data.Storage Storage { get; }

    public static async Task<TestDatabase> NewAsync(Database database) =>
        database == Database.Sqlite ? await SqliteDatabase.CopyAsync() : await PostgresDatabase.CopyAsync();

    public abstract ValueTask DisposeAsync();
}
