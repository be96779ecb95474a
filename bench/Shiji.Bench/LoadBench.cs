using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Secrecy;
using Shiji.Samples.Longgang;
using Shiji.Web.Commands;
using Shiji.Web.Demo;

namespace Shiji.Bench;

/// <summary>入库 — the sample into an empty scratch database through the product, beside its register rows into a table with neither key nor index.</summary>
internal static class LoadBench
{
    public static async Task RunAsync(Kernel.Data.Storage scratch, int scale)
    {
        var keys = Path.GetTempFileName();
        File.Delete(keys); // a ring of its own, made anew
        var ring = (await KeyRing.OpenOrCreateAsync(keys, Suites.International, new(TimeProvider.System))).Value!;
        await using var services = new ServiceCollection().AddKernel(scratch, Place.Modules).AddSecrecy(ring).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<ShijiDb>();
        try
        {
            var catalogue = (await Verb.OpenAsync(scope.ServiceProvider, new DirectoryInfo("data"), create: true, default)).Value!;
            var (watch, entered, rows) = (System.Diagnostics.Stopwatch.StartNew(), TimeSpan.Zero, new Dictionary<string, long>());
            await new DemoDistrict(scope.ServiceProvider).LoadAsync(catalogue, scale, (step, done, _) =>
            {
                if (step is "工作记录" or "活动场次" or "参与记录") (entered, rows[step]) = (watch.Elapsed, done);
            }, default);
            var counted = watch.Elapsed;

            var district = new SampleDistrict(scale);
            var ids = catalogue.Registers.ToDictionary(r => r.Key, r => r.Id);
            await BareAsync(db);
            watch.Restart();
            var (registers, all) = (await db.Storage.InsertAsync(db, district.Rows(ids)), rows.Values.Sum());
            var bare = watch.Elapsed * all / registers; // as if all were rows of registers

            Console.WriteLine($"{scratch.Name}, demo load, scale {scale}: {all} records, one reading");
            foreach (var (name, time) in new[] { ("bare table, bulk load", bare), ("product: all records in, marked, indexed", entered), ("product: and every measure counted", counted) })
                Console.WriteLine(FormattableString.Invariant($"  {name,-48}{time.TotalSeconds,8:0.0} s {all / time.TotalSeconds,12:0} rows/s   ×{time / bare:0.00}"));
        }
        finally
        {
            await db.Database.EnsureDeletedAsync();
        }
    }

    /// <summary>Empties the table of rows and takes away all that makes writing dearer.</summary>
    private static async Task BareAsync(ShijiDb db)
    {
        var type = db.Model.FindEntityType(typeof(Kernel.Registers.RegisterRow))!;
        foreach (var drop in type.GetIndexes().Select(i => $"DROP INDEX \"{i.GetDatabaseName()}\"")) await db.Database.ExecuteSqlRawAsync(drop);
        if (db.Storage.Name == "SQLite") await db.Database.ExecuteSqlRawAsync("DELETE FROM register_row; VACUUM"); // its key cannot be dropped
        else await db.Database.ExecuteSqlRawAsync("TRUNCATE register_row; ALTER TABLE register_row DROP CONSTRAINT \"PK_register_row\"");
    }
}
