using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;

namespace Shiji.Kernel.Tallies;

/// <summary>标记 — marks the days a save touches, before and after, in the same transaction. No arithmetic.</summary>
public sealed class StaleInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Mark(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Mark(eventData.Context!);
        return new(result);
    }

    private static void Mark(DbContext db)
    {
        // A save that failed leaves its marks tracked; marking twice would be harmless, tracking for ever is not.
        foreach (var left in db.ChangeTracker.Entries<StaleMark>().Where(m => m.State == EntityState.Added).ToList())
            if (left.Entity.Day is not null) left.State = EntityState.Detached;

        var marks = new HashSet<(string Kind, int? Series, DateOnly Day)>();
        foreach (var entry in db.ChangeTracker.Entries<IRecord>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            RequireLoaded(entry);
            var series = (entry.Entity as ISeries)?.Series;
            foreach (var day in entry.Properties.Where(p => p.Metadata.ClrType == typeof(DateOnly) || p.Metadata.ClrType == typeof(DateOnly?)))
            {
                if (day.CurrentValue is DateOnly now) marks.Add((Kind.Of(entry.Metadata.ClrType), series, now));
                if (day.OriginalValue is DateOnly before) marks.Add((Kind.Of(entry.Metadata.ClrType), series, before));
            }

            // A row removed by a stub does not know its days; the database does.
            if (entry.State is not EntityState.Deleted || entry.GetDatabaseValues() is not { } stored) continue;
            var kept = (stored.ToObject() as ISeries)?.Series;
            foreach (var day in stored.Properties.Select(p => stored[p]).OfType<DateOnly>()) marks.Add((Kind.Of(entry.Metadata.ClrType), kept, day));
        }

        db.AddRange(marks.Select(m => new StaleMark { Kind = m.Kind, Series = m.Series, Day = m.Day }));
        if (db.ChangeTracker.Entries<Placement>().Any(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            db.Add(new StaleMark { Kind = StaleMark.Tree });
    }

    /// <summary>An edit must start from the row as stored: a row that was attached, not loaded, does not know what it replaces.</summary>
    private static void RequireLoaded(EntityEntry entry)
    {
        if (entry.State is EntityState.Modified
            && entry.Properties.Where(p => p.Metadata.Name != nameof(IRecord.Revision)).All(p => Equals(p.OriginalValue, p.CurrentValue)))
            throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} was attached, not loaded; load it, then change it.");
        if (entry.Entity is ISeries && entry.State is EntityState.Modified && entry.Property(ISeries.Property).IsModified)
            throw new InvalidOperationException("A row never changes its register.");
    }
}

/// <summary>记录种类 — the short name a record type goes by in the book.</summary>
public static class Kind
{
    public static string Of(Type recordType) => recordType.Name;
}
