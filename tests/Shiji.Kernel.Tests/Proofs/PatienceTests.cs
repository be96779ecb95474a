using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Proofs;

public sealed class PatienceTests
{
    private const int Hour = 3600;
    private const int Pages = 7;

    [Theory, OnEachDatabase]
    public async Task Long_work_is_not_given_up_for_being_slow_and_pages_keep_their_own_patience(Database database)
    {
        await using var district = await District.FoundAsync(database);
        await district.DoAsync(db =>
        {
            db.Database.SetCommandTimeout(Pages);
            using (db.UnhurriedWork()) Assert.InRange(TimeoutOf(db), Hour, int.MaxValue);
            Assert.Equal(Pages, TimeoutOf(db));
            return Task.FromResult(true);
        });
    }

    private static int TimeoutOf(ShijiDb db)
    {
        using var command = db.Set<Total>().CreateDbCommand();
        return command.CommandTimeout;
    }
}
