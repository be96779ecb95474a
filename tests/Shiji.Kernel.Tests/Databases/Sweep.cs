using Shiji.Kernel.Tests.Databases;

[assembly: AssemblyFixture(typeof(Sweep))]

namespace Shiji.Kernel.Tests.Databases;

/// <summary>When the last test is done, nothing is left behind.</summary>
public sealed class Sweep : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        SqliteDatabase.Sweep();
        await PostgresDatabase.SweepAsync();
    }
}
