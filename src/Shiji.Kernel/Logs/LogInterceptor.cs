using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.Logs;

/// <summary>变更留痕 — whatever a save changes is logged in the same transaction, unless a module says it is only derived.</summary>
public sealed class LogInterceptor : SaveChangesInterceptor
{
    private const string Hidden = "***";

    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Note((ShijiDb)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note((ShijiDb)eventData.Context!);
        return new(result);
    }

    private static void Note(ShijiDb db)
    {
        // Left by a save that failed: they are written anew with what is saved now.
        foreach (var left in db.ChangeTracker.Entries<LogEntry>().Where(e => e.State == EntityState.Added && e.Entity.OfSave).ToList())
            left.State = EntityState.Detached;

        db.AddRange(db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !db.Modules.Unlogged.Contains(e.Metadata.ClrType))
            .Select(e => Of(db, e)).OfType<LogEntry>().ToList());
    }

    /// <summary>Null where nothing was changed.</summary>
    private static LogEntry? Of(ShijiDb db, EntityEntry entry)
    {
        var (type, was, isNow) = (entry.Metadata.ClrType, entry.State != EntityState.Added, entry.State != EntityState.Deleted);
        // A save of all columns of a loaded row still changed only some.
        var told = entry.Properties.Where(p => !p.IsTemporary && (!was || !isNow || (p.IsModified && !Equals(p.OriginalValue, p.CurrentValue)))).ToList();
        if (told.Count == 0) return null;
        string? Told(bool asked, Func<PropertyEntry, object?> value) => asked ? JsonSerializer.Serialize(told.ToDictionary(
            p => Conventions.Snake(p.Metadata.Name),
            p => value(p) is not null && IsSecret(db, p) ? Hidden : value(p)), Plainly) : null;

        var log = db.LogOf(was ? isNow ? LogAct.Changed : LogAct.Removed : LogAct.Created, Conventions.Snake(type.Name), IdOf(entry));
        log.OfSave = true;
        log.OrganisationId = (entry.Entity as IPlaced)?.OrganisationId ?? (entry.Entity as Organisation)?.Id;
        (log.Before, log.After) = (Told(was, p => p.OriginalValue), Told(isNow, p => p.CurrentValue));
        return log;
    }

    private static bool IsSecret(ShijiDb db, PropertyEntry property) =>
        property.Metadata.ClrType == typeof(SealedText) || property.Metadata.ClrType == typeof(SealedText?) || db.Modules.Secrets.Contains((property.EntityEntry.Metadata.ClrType, property.Metadata.Name));

    /// <summary>A number that the database has yet to give is not known; what was written tells which row it is.</summary>
    private static string IdOf(EntityEntry entry) =>
        string.Join(' ', entry.Metadata.FindPrimaryKey()!.Properties.Select(k => entry.Property(k.Name)).Where(k => !k.IsTemporary).Select(k => k.CurrentValue));
}
