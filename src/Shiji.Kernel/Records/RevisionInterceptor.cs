using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Shiji.Kernel.Records;

/// <summary>修订号 — raises the revision of every record a save changes, so that two writers can never overwrite each other unseen.</summary>
public sealed class RevisionInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Raise(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Raise(eventData.Context!);
        return new(result);
    }

    private static void Raise(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<IRecord>())
            if (entry.State == EntityState.Modified)
                entry.Entity.Revision++;
    }
}
