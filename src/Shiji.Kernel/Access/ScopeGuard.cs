using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.Kernel.Access;

/// <summary>越权守卫 — no save reaches beyond the actor's post, whatever the use case forgot.</summary>
public sealed class ScopeGuard : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        var db = (ShijiDb)eventData.Context!;
        var asked = Asked(db);
        if (Spoken(db) is { Length: > 0 } people) asked.UnionWith(Keepers(db, people));
        if (asked.Count > 0) Stop(asked.Except([.. Reach.Within(db, asked)]));
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (ShijiDb)eventData.Context!;
        var asked = Asked(db);
        if (Spoken(db) is { Length: > 0 } people) asked.UnionWith(await Keepers(db, people).ToListAsync(cancellationToken));
        if (asked.Count > 0) Stop(await db.OutOfReachAsync(asked, cancellationToken));
        return result;
    }

    /// <summary>The organisations a save would touch; stops it at once where the actor may not write such rows at all.</summary>
    private static HashSet<int> Asked(ShijiDb db)
    {
        if (db.Actor.IsSystem) return [];
        var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var type in changed.Select(e => e.Metadata.ClrType).Distinct())
            if (!db.Modules.Rights.Allow(type, db.Actor)) throw new OutOfScopeException($"{db.Actor.Name} ({db.Actor.Post}) may not write {type.Name}.");
        if (db.AllPlaces) return [];
        // An organisation founded in this very save is where its parent is.
        var founded = changed.Where(e => e.State == EntityState.Added).Select(e => e.Entity).OfType<Organisation>().Select(o => o.Id).ToHashSet();
        var parents = changed.Select(e => e.Entity).OfType<Placement>().Select(p => p.ParentId).OfType<int>();
        return [.. changed.SelectMany(Places).Concat(parents).Except(founded)];
    }

    /// <summary>The people about whom something is saved.</summary>
    private static int[] Spoken(ShijiDb db) => db.AllPlaces ? [] :
        [.. db.ChangeTracker.Entries<IOfPerson>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(e => e.Entity.PersonId).Distinct()];

    /// <summary>Where their files are kept; a file made in this very save names its own place.</summary>
    private static IQueryable<int> Keepers(ShijiDb db, int[] people) => db.Whole<Person>().Where(p => people.Contains(p.Id)).Select(p => p.OrganisationId);

    private static IEnumerable<int> Places(EntityEntry entry)
    {
        if (entry.Entity is Organisation organisation) yield return organisation.Id;
        if (entry.Entity is not IPlaced placed) yield break;
        yield return placed.OrganisationId;
        if (entry.State != EntityState.Added) yield return (int)entry.Property(nameof(IPlaced.OrganisationId)).OriginalValue!;
    }

    private static void Stop(IEnumerable<int> beyond)
    {
        if (beyond.ToList() is { Count: > 0 } units) throw new OutOfScopeException($"A save would reach organisations {string.Join(", ", units)}, which the post does not.");
    }
}
