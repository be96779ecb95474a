using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Web.Upgrades;

/// <summary>结构差距 — in what the schema of a database and this program differ.</summary>
/// <param name="Newer">Steps a newer version took, which this program does not know.</param>
/// <param name="Waiting">Steps of this program that the database has not taken.</param>
/// <param name="Current">The last step taken; null where there is no schema yet.</param>
internal sealed record SchemaGap(IReadOnlyList<string> Newer, IReadOnlyList<string> Waiting, string? Current)
{
    public static async Task<SchemaGap> ReadAsync(ShijiDb db, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToList();
        IReadOnlyList<string> taken = (await db.Storage.TablesAsync(db, cancel)).Count == 0 ? [] : [.. await db.Database.GetAppliedMigrationsAsync(cancel)];
        return new([.. taken.Except(known)], [.. known.Except(taken)], taken.LastOrDefault());
    }

    /// <summary>A step without the time it was written: Founding.</summary>
    public static string NameOf(string step) => step[(step.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
