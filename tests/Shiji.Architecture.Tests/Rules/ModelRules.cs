using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shiji.Kernel.Records;

namespace Shiji.Architecture.Tests.Rules;

public sealed class ModelRules
{
    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        using var sqlite = Storages.Sqlite();
        using var postgres = Storages.Postgres();
        Assert.NotEmpty(Storages.MigrationsOf(sqlite));
        Assert.Equal(Storages.MigrationsOf(sqlite), Storages.MigrationsOf(postgres));
    }

    [Fact]
    public void The_model_has_no_change_that_no_migration_makes()
    {
        using var sqlite = Storages.Sqlite();
        using var postgres = Storages.Postgres();
        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgres.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Every_record_is_mapped_guards_its_revision_and_is_found_by_its_day()
    {
        using var db = Storages.Sqlite();
        var records = typeof(IRecord).Assembly.GetTypes().Where(t => t.IsClass && !t.IsAbstract && t.IsAssignableTo(typeof(IRecord))).ToList();
        Assert.NotEmpty(records);
        Assert.Empty(Unsound(db.Model, records));
    }

    [Fact]
    public void A_record_unmapped_unguarded_or_not_found_by_day_is_seen()
    {
        using var db = new Planted.PlantedDb();
        Assert.Equal(["Forgotten is not mapped", "Naked has no guard on its revision", "Naked has no index with its day"], Unsound(db.Model, [typeof(Planted.Forgotten), typeof(Planted.Naked)]));
    }

    private static IEnumerable<string> Unsound(IModel model, IEnumerable<Type> records)
    {
        foreach (var record in records)
            if (model.FindEntityType(record) is not { } type) yield return $"{record.Name} is not mapped";
            else
            {
                if (type.FindProperty(nameof(IRecord.Revision)) is not { IsConcurrencyToken: true }) yield return $"{record.Name} has no guard on its revision";
                if (!type.GetIndexes().Any(i => i.Properties.Any(p => p.Name == nameof(IRecord.Day)))) yield return $"{record.Name} has no index with its day";
            }
    }
}
